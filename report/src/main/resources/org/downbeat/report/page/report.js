(() => {
  const bars = [...document.querySelectorAll('#beats a')];
  const readout = document.getElementById('readout');
  const tell = bar => { readout.textContent = bar.querySelector('title').textContent; };
  const reach = (from, to) => {
    bars[from].tabIndex = -1;
    bars[to].tabIndex = 0;
    bars[to].focus();
  };
  bars.forEach((bar, i) => {
    bar.tabIndex = i === 0 ? 0 : -1;
    bar.addEventListener('focus', () => tell(bar));
    bar.addEventListener('mouseenter', () => tell(bar));
    bar.addEventListener('keydown', event => {
      const to = { ArrowRight: i + 1, ArrowLeft: i - 1, Home: 0, End: bars.length - 1 }[event.key];
      if (to !== undefined && bars[to]) {
        event.preventDefault();
        reach(i, to);
      }
    });
  });
})();
