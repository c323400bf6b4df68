// A step's form shows the fields of the chosen decision; without JavaScript it shows them all and the server reads its own.
document.querySelectorAll('[data-step-form]').forEach(function (form) {
  function show() {
    var chosen = form.querySelector('input[name=decision]:checked') || form.querySelector('input[name=decision][type=hidden]');
    form.querySelectorAll('[data-only-for]').forEach(function (field) {
      var only = field.dataset.onlyFor;
      field.hidden = Boolean(only) && (!chosen || only.split(' ').indexOf(chosen.value) < 0);
    });
    form.querySelectorAll('[data-group]').forEach(function (group) {
      // A field for every decision has no data-only-for and stays.
      group.hidden = !Array.from(group.children).some(function (child) { return child.tagName !== 'H3' && !child.hidden; });
    });
    var label = form.querySelector('label[for=opinion]');
    if (label) label.classList.toggle('required', Boolean(chosen) && chosen.dataset.needsOpinion === 'true');
  }
  form.addEventListener('change', show);
  show();
});
