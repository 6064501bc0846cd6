// A chart by Apache ECharts, in the colours of the page.
const loaded = new Promise((done) => {
  const script = document.createElement('script');
  script.src = new URL('../webjars/echarts/5.5.0/echarts.simple.min.js', import.meta.url).href;
  script.onload = () => done(window.echarts);
  document.head.append(script);
});

class Chart extends HTMLElement {
  #data = null;
  #chart = null;

  set data(value) { this.#data = value; this.#draw(); }
  set language(value) { this.lang = value; this.#draw(); }

  connectedCallback() {
    this.observer = new ResizeObserver(() => this.#chart?.resize());
    this.observer.observe(this);
    this.onLook = () => this.#draw();
    window.addEventListener('ballast-look', this.onLook);
    this.#draw();
  }

  disconnectedCallback() {
    this.observer.disconnect();
    window.removeEventListener('ballast-look', this.onLook);
    this.#chart?.dispose();
    this.#chart = null;
  }

  // what a variable comes to here, light or dark
  #colour(variable) {
    const probe = document.createElement('span');
    probe.style.color = `var(${variable})`;
    this.append(probe);
    const colour = getComputedStyle(probe).color;
    probe.remove();
    return colour;
  }

  async #draw() {
    const echarts = await loaded;
    if (!this.isConnected || !this.#data) return;
    const style = getComputedStyle(this);
    const muted = this.#colour('--ballast-muted');
    const line = this.#colour('--ballast-line');
    const short = new Intl.NumberFormat(this.lang || 'en', { notation: 'compact' });
    this.#chart ??= echarts.init(this, null, { renderer: 'svg' });
    this.#chart.setOption({
      color: ['#2f7fb8', '#e0a03a', '#4c9f70', '#b8577b'],
      animation: !matchMedia('(prefers-reduced-motion: reduce)').matches,
      grid: { left: 8, right: 12, top: 28, bottom: 4, containLabel: true },
      legend: { top: 0, right: 0, icon: 'roundRect', itemWidth: 10, itemHeight: 10, textStyle: { color: style.color } },
      tooltip: { trigger: 'axis' },
      xAxis: { type: 'category', data: this.#data.categories, axisLine: { lineStyle: { color: line } },
        axisTick: { show: false }, axisLabel: { color: muted } },
      yAxis: { type: 'value', splitLine: { lineStyle: { color: line } },
        axisLabel: { color: muted, formatter: (v) => short.format(v) } },
      series: this.#data.series.map((s) => ({ ...s, smooth: true, showSymbol: false, barMaxWidth: 22,
        itemStyle: { borderRadius: 3 } })),
    }, true);
  }
}

customElements.define('ballast-chart', Chart);
