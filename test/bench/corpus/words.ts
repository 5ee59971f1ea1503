const words = (text: string): readonly string[] => text.trim().split(/\s+/);
const lines = (text: string): readonly string[] => text.trim().split('\n');

/** The parts of invented names: what kind, of what, in which way, which body. Their initials differ widely. */
export const NAME_PARTS: readonly (readonly string[])[] = [
  words(
    'Allied Bilateral Coastal Defense Eastern Forward Global Hybrid Island Joint Kinetic Littoral Maritime National Oceanic Pacific Quick Regional Southern Tactical Unified Vertical Western',
  ),
  words(
    'Air Border Cyber Data Engineering Fleet Ground Harbor Information Jungle Knowledge Logistics Mobility Naval Operations Policy Quality Radar Space Training Undersea Vehicle Warning',
  ),
  words(
    'Assessment Basing Cooperation Deterrence Exchange Fusion Governance Hardening Integration Liaison Monitoring Negotiation Oversight Planning Readiness Sustainment Transition Utilization Verification',
  ),
  words(
    'Agreement Board Committee Division Executive Framework Group Headquarters Initiative Laboratory Mechanism Network Office Program Roundtable Secretariat Taskforce Unit Workshop',
  ),
];

/** The subject folders of the notes. */
export const FOLDERS = words('alliance budgets exercises missiles regional');

export const TOPICS = lines(`
The new command and its counterpart
What the ministers agreed on
Budget requests for the next fiscal year
Exercises in the southwest islands
Missile defense after the interceptor decision
Munitions, repair and stocks
Consultations on extended deterrence
Bases, hosts and the burden of noise
Coast guards in contested waters
Questions for the next meeting
Sources and open points
Timeline of the year
`);

/** Sentences; {0} to {2} are places for a term. */
export const SENTENCES = lines(`
The {0} and the {1} agreed to review the arrangement before the end of the fiscal year.
Officials of the {0} told reporters that the decision would be explained to local governments first.
According to the statement, the {0} will work with the {1} on a shared picture of the situation.
The ministers welcomed the progress of the {0} and asked for a report by the summer.
A senior official said that nobody had expected the {0} to move so quickly.
In the budget, the {0} received a larger share than in any year since the reform.
The exercise brought together the {0}, the {1} and observers from four other countries.
It remains unclear how the {0} would share information with the {1} in a crisis.
The plan names the {0} only once, in a footnote on the division of roles.
Analysts see the {0} as the weakest part of the proposal, since it depends on trust.
The governor asked that the {0} should publish the results of the noise survey.
As the paper puts it, deterrence rests on the {0}, on the {1} and on public support.
The second phase begins when the {0} has been staffed and the {1} has been informed.
Both governments described the {0} as a step toward a more equal partnership.
Critics replied that the {0} had been promised before and had never been funded.
The committee heard two experts on the {0}; neither of them wanted to name a date.
Without the {0}, the officer said, the troops on the islands could not be supplied for long.
The talks on the {0} were held in Tokyo, those on the {1} in Honolulu a week later.
What the {0} gains in speed, the {1} may lose in oversight, the auditors warned.
The draft leaves open whether the {0} reports to the minister or to the chief of staff.
Industry hopes that the {0} will place orders for several years at once.
The press reported on the {0} at length and hardly mentioned the {1}.
Parliament will debate the {0} after the election, most likely in the autumn session.
The note compares the {0} with its predecessor and finds three differences that matter.
`);

/** Sentences without a term: most of any note. */
export const PLAIN = lines(`
The meeting lasted two hours longer than planned and ended without a press conference.
Nobody on either side wants to be the first to say so in public.
This matters because decisions that used to take weeks must now be taken in hours.
The wording is careful, and the differences from last year are small but telling.
Several questions were left to the working level, which will meet again in the spring.
Prices have risen faster than the plan assumed, and so the numbers were cut twice.
Local newspapers gave the visit more room than the national ones did.
The reason given was the weather; the real one was a disagreement about command.
Shipyards report that they cannot find enough welders for the work that is already ordered.
Readers should keep in mind that the English version is a provisional translation.
The figures in the table are rounded and do not always add up to the totals.
Public opinion has changed slowly, and mostly in the direction that the government hoped for.
There is no precedent for this, and the lawyers of both ministries said as much.
The minister repeated the line twice and then declined to take further questions.
What was new in the text was hidden in the seventh paragraph.
`);

export const CODE = lines(`
const budget = requests.filter((line) => line.year === 2025);
curl --silent https://example.org/feeds/statements.json
SELECT title, issued FROM statements WHERE year = 2024;
for note in notes/*.md; do wc -w "$note"; done
`);
