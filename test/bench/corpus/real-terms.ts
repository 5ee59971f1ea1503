/**
 * Sixty acronyms of Japan–US security affairs with their names and aliases: `ACRONYM | name | alias | …`. They are
 * the smallest term list and the vocabulary of the notes.
 */
export const REAL_TERMS = `
USFJ | U.S. Forces Japan | United States Forces Japan
JSDF | Japan Self-Defense Forces | Self-Defense Forces
JGSDF | Japan Ground Self-Defense Force | Ground Self-Defense Force
JMSDF | Japan Maritime Self-Defense Force | Maritime Self-Defense Force
JASDF | Japan Air Self-Defense Force | Air Self-Defense Force
JJOC | JSDF Joint Operations Command | Joint Operations Command
INDOPACOM | U.S. Indo-Pacific Command | United States Indo-Pacific Command
SCC | U.S.-Japan Security Consultative Committee | Security Consultative Committee
EPCC | U.S.-Japan Economic Policy Consultative Committee | Economic Policy Consultative Committee
SDC | Subcommittee for Defense Cooperation
ACM | Alliance Coordination Mechanism
EDD | U.S.-Japan Extended Deterrence Dialogue | Extended Deterrence Dialogue
DICAS | Defense Industrial Cooperation, Acquisition and Sustainment | DICAS Forum
DSTCG | Defense Science and Technology Cooperation Group
BIAC | Bilateral Information Analysis Cell
NDS | National Defense Strategy
NSS | National Security Strategy
DBP | Defense Buildup Program
NDPG | National Defense Program Guidelines
NDIS | National Defense Industrial Strategy
RSF | Regional Sustainment Framework
FOIP | Free and Open Indo-Pacific
JFHQ | joint force headquarters
FRF | Futenma Replacement Facility
ATLA | Acquisition, Technology and Logistics Agency
DIH | Defense Intelligence Headquarters
MOFA | Ministry of Foreign Affairs | Foreign Ministry
METI | Ministry of Economy, Trade and Industry
MOD | Ministry of Defense | Defense Ministry
JCG | Japan Coast Guard
LDP | Liberal Democratic Party
IAMD | integrated air and missile defense
BMD | ballistic missile defense
ISR | intelligence, surveillance and reconnaissance
FDO | flexible deterrent option
WMD | weapons of mass destruction
CBRN | chemical, biological, radiological and nuclear
AMRAAM | Advanced Medium-Range Air-to-Air Missile
TLAM | Tomahawk Land Attack Missile
GPI | Glide Phase Interceptor
HGV | hypersonic glide vehicle
ICBM | intercontinental ballistic missile
UAV | unmanned aerial vehicle
ASEV | Aegis System Equipped Vessel
FMCT | Fissile Material Cut-off Treaty
NPDI | Non-Proliferation and Disarmament Initiative
PIPIR | Partnership for Indo-Pacific Industrial Resilience
GSOMIA | General Security of Military Information Agreement
ACSA | Acquisition and Cross-Servicing Agreement
SOFA | Status of Forces Agreement
MCAS | Marine Corps Air Station
HIMARS | High Mobility Artillery Rocket System
ARDB | Amphibious Rapid Deployment Brigade
MLR | Marine Littoral Regiment
GCAP | Global Combat Air Programme
EDSCG | Extended Deterrence Strategy and Consultation Group
CMPR | China Military Power Report
OSA | Official Security Assistance
UNC | United Nations Command
ODA | Official Development Assistance
`;
