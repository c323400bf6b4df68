// The case's diagram: what is done, where it stands, the way it took.
document.querySelectorAll('[data-diagram]').forEach(function (box) {
  var viewer = new BpmnJS({ container: box });
  function mark(ids, marker) {
    (ids || '').split(',').forEach(function (id) {
      if (id && viewer.get('elementRegistry').get(id)) viewer.get('canvas').addMarker(id, marker);
    });
  }
  fetch(box.dataset.url, { headers: { Accept: 'application/xml' } }).then(function (answer) {
    if (!answer.ok) throw new Error(String(answer.status));
    return answer.text();
  }).then(function (xml) { return viewer.importXML(xml); }).then(function () {
    mark(box.dataset.done, 'app-done');
    mark(box.dataset.taken, 'app-taken');
    mark(box.dataset.current, 'app-current');
    viewer.get('canvas').zoom('fit-viewport', 'auto');
    box.dataset.ready = 'true';
  }).catch(function (failure) { box.textContent = String(failure.message || failure); });
});
