/** The commands of the product, as the manifest names them. */
export const COMMANDS = {
  lintNote: 'policyGloss.lintNote',
  lintWorkspace: 'policyGloss.lintWorkspace',
  fixAll: 'policyGloss.fixAll',
  insertCitation: 'policyGloss.insertCitation',
  insertBibliography: 'policyGloss.insertBibliography',
  insertQuotation: 'policyGloss.insertQuotation',
  compareQuotation: 'policyGloss.compareQuotation',
  openSourceText: 'policyGloss.openSourceText',
  attachText: 'policyGloss.attachText',
  insertDefinitionFootnote: 'policyGloss.insertDefinitionFootnote',
  showTerm: 'policyGloss.showTerm',
  openEntry: 'policyGloss.openEntry',
  listMentions: 'policyGloss.listMentions',
  pinSense: 'policyGloss.pinSense',
  addTerm: 'policyGloss.addTerm',
  ignoreWord: 'policyGloss.ignoreWord',
} as const;
