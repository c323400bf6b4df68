// Charts read everything from data attributes: data-chart="gauge" with data-value and data-target, or data-chart="line" with
// data-labels and data-values (comma separated), data-target for the dashed line, data-bars for a second series in bars,
// data-second for a second line, data-step where a figure holds until the next one, data-scale where zero is out of place;
// data-chart="bars" lies on its side, with what is above data-target in another colour.
(function () {
  var charts = [];
  function css(name) { return getComputedStyle(document.documentElement).getPropertyValue(name).trim(); }
  function list(text) { return text ? text.split(',') : []; }
  function numbers(text) { return list(text).map(Number); }
  function palette() {
    return { text: css('--tblr-body-color'), muted: css('--app-muted'), line: css('--app-line'), primary: css('--app-accent'), bar: css('--app-green'), target: css('--app-orange') };
  }
  function base() { return { textStyle: { fontFamily: getComputedStyle(document.body).fontFamily }, animation: !matchMedia('(prefers-reduced-motion: reduce)').matches, animationDuration: 400 }; }

  function gauge(d) {
    // The arc begins at the base year's figure, so that it says the same as the progress beside it;
    // with round caps an arc of no length would be drawn as a disc.
    var p = palette(), target = Number(d.target), value = Number(d.value), from = Number(d.base || 0);
    return Object.assign(base(), { series: [{ type: 'gauge', startAngle: 210, endAngle: -30, min: from, max: Math.max(target, value, from + 1), radius: '100%', center: ['50%', '58%'],
      progress: { show: value > from, width: 16, roundCap: true, itemStyle: { color: p.primary } }, axisLine: { roundCap: true, lineStyle: { width: 16, color: [[1, p.line]] } },
      axisTick: { show: false }, splitLine: { show: false }, pointer: { show: false }, axisLabel: { show: false },
      title: { offsetCenter: [0, '30%'], color: p.muted, fontSize: 13 },
      detail: { offsetCenter: [0, '-8%'], rich: { a: { fontSize: 30, fontWeight: 600, color: p.text, lineHeight: 40 }, b: { fontSize: 13, color: p.muted, lineHeight: 20 } },
        formatter: function () { return '{a|' + value.toLocaleString() + '}\n{b|/ ' + target.toLocaleString() + ' ' + d.unit + '}'; } },
      data: [{ value: value, name: d.name }] }] });
  }

  function line(d) {
    var p = palette(), values = numbers(d.values), target = d.target ? Number(d.target) : null;
    var series = [{ name: d.name, type: 'line', data: values, symbolSize: 6, lineStyle: { width: 2.5, color: p.primary }, itemStyle: { color: p.primary }, areaStyle: { color: p.primary, opacity: 0.1 } }];
    if (target !== null) series[0].markLine = { silent: true, symbol: 'none', lineStyle: { color: p.target, type: 'dashed' }, data: [{ yAxis: target }],
      label: { formatter: d.targetName + ' ' + target.toLocaleString(), position: 'insideEndTop', color: p.text } };
    if (d.second) series.push({ name: d.secondName, type: 'line', data: numbers(d.second), symbolSize: 6, lineStyle: { width: 2.5, color: p.bar }, itemStyle: { color: p.bar } });
    if (d.step) series.forEach(function (each) { each.step = d.step; each.symbol = 'none'; delete each.areaStyle; });
    if (d.bars) series.push({ name: d.barsName, type: 'bar', data: numbers(d.bars), barMaxWidth: 18, itemStyle: { color: p.bar } });
    return Object.assign(base(), {
      // A tooltip of HTML would write style attributes, which the content policy refuses.
      tooltip: { trigger: 'axis', renderMode: 'richText' }, legend: { textStyle: { color: p.muted }, top: 0 },
      grid: { left: 8, right: 36, top: 44, bottom: 4, containLabel: true },
      xAxis: { type: 'category', boundaryGap: !!d.bars, data: list(d.labels), axisLine: { lineStyle: { color: p.line } }, axisTick: { show: false }, axisLabel: { color: p.muted } },
      yAxis: { type: 'value', scale: !!d.scale, max: target === null ? undefined : Math.max.apply(null, values.concat(target)), name: d.unit, nameTextStyle: { color: p.muted, align: d.unit.length > 3 ? 'left' : 'right' }, splitLine: { lineStyle: { color: p.line } }, axisLabel: { color: p.muted } },
      series: series });
  }

  function bars(d) {
    var p = palette(), values = numbers(d.values), target = d.target ? Number(d.target) : null;
    var series = { name: d.name, type: 'bar', barMaxWidth: 18, label: { show: true, position: 'right', color: p.text, formatter: '{c}' + d.unit },
      data: values.map(function (value) { return { value: value, itemStyle: { color: target !== null && value > target ? p.target : p.primary } }; }) };
    if (target !== null) series.markLine = { silent: true, symbol: 'none', lineStyle: { color: p.target, type: 'dashed' }, data: [{ xAxis: target }],
      label: { formatter: d.targetName + ' ' + target + d.unit, position: 'end', color: p.text } };
    return Object.assign(base(), {
      tooltip: { trigger: 'axis', renderMode: 'richText' }, grid: { left: 8, right: 48, top: 28, bottom: 4, containLabel: true },
      xAxis: { type: 'value', max: target === null ? undefined : Math.max.apply(null, values.concat(target)) * 1.1, splitLine: { lineStyle: { color: p.line } }, axisLabel: { color: p.muted, formatter: function (value) { return Math.round(value * 100) / 100 + d.unit; } } },
      yAxis: { type: 'category', inverse: true, data: list(d.labels), axisLine: { lineStyle: { color: p.line } }, axisTick: { show: false }, axisLabel: { color: p.muted, width: 140, overflow: 'truncate' } },
      series: [series] });
  }

  function option(element) { return { gauge: gauge, bars: bars, line: line }[element.dataset.chart](element.dataset); }
  function draw(root) {
    root.querySelectorAll('[data-chart]').forEach(function (element) {
      if (charts.some(function (chart) { return chart.element === element; })) return;
      var instance = echarts.init(element, null, { renderer: 'canvas' });
      instance.setOption(option(element));
      charts.push({ instance: instance, element: element });
    });
  }
  draw(document);
  document.addEventListener('htmx:load', function (event) { draw(event.detail.elt.parentNode || document); });
  addEventListener('resize', function () { charts.forEach(function (chart) { chart.instance.resize(); }); });
  document.addEventListener('themechange', function () { charts.forEach(function (chart) { chart.instance.setOption(option(chart.element), true); }); });
})();
