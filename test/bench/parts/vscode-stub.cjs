/** Stands for `vscode` while a bundle is loaded outside the editor: every property is a class to extend or call. */
const anything = new Proxy(function anything() {}, {
  get: (target, key) => (key === 'prototype' ? target.prototype : anything),
  apply: () => anything,
});

module.exports = anything;
