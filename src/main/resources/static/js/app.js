// Light and dark.
document.addEventListener('click', function (e) {
  if (!e.target.closest('[data-theme-toggle]')) return;
  var root = document.documentElement;
  var next = root.getAttribute('data-bs-theme') === 'dark' ? 'light' : 'dark';
  root.setAttribute('data-bs-theme', next);
  try { localStorage.setItem('theme', next); } catch (err) { /* storage may be blocked */ }
  document.dispatchEvent(new CustomEvent('themechange'));
});

// <button data-confirm="…"> asks before its form is sent; without JavaScript the form is simply sent.
(function () {
  var dialog = document.getElementById('confirm');
  // Tabler keeps Bootstrap's classes under its own name.
  if (!dialog || !window.tabler) return;
  var modal = new tabler.Modal(dialog), asked = null, agreed = false;
  document.addEventListener('click', function (e) {
    var button = e.target.closest('[data-confirm]');
    if (!button || agreed) return;
    e.preventDefault();
    e.stopPropagation();
    asked = button;
    dialog.querySelector('[data-confirm-text]').textContent = button.dataset.confirm;
    modal.show();
  }, true);
  dialog.querySelector('[data-confirm-yes]').addEventListener('click', function () {
    modal.hide();
    agreed = true;
    asked.click();
    agreed = false;
  });
})();

// A button that was pressed once must not send the form twice.
document.addEventListener('submit', function (e) {
  var form = e.target;
  if (form.method !== 'post' || form.hasAttribute('data-again')) return;
  setTimeout(function () { form.querySelectorAll('button:not([type=button])').forEach(function (b) { b.disabled = true; }); }, 0);
});
addEventListener('pageshow', function () { document.querySelectorAll('form button:disabled').forEach(function (b) { b.disabled = false; }); });

// Ctrl+Enter sends the form one is typing in; "/" goes to the search box.
document.addEventListener('keydown', function (e) {
  if (e.key === 'Enter' && e.ctrlKey && e.target.form) e.target.form.requestSubmit();
  if (e.key === '/' && !/INPUT|TEXTAREA|SELECT/.test(e.target.tagName)) {
    var box = document.querySelector('input[type=search]');
    if (box) { e.preventDefault(); box.focus(); }
  }
});

document.addEventListener('click', function (e) { if (e.target.closest('[data-print]')) window.print(); });

// A table wider than its card scrolls; the keyboard must reach it.
(function () {
  function reach() {
    document.querySelectorAll('.table-responsive').forEach(function (box) {
      if (box.scrollWidth > box.clientWidth) box.tabIndex = 0; else box.removeAttribute('tabindex');
    });
  }
  reach();
  document.addEventListener('htmx:load', reach);
  addEventListener('resize', reach);
})();
