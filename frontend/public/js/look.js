// Light or dark, dense or airy: remembered by this browser and applied before anything is painted.
window.ballastLook = {
  apply() {
    const html = document.documentElement;
    const dark = localStorage.getItem('ballast.dark') ?? String(matchMedia('(prefers-color-scheme: dark)').matches);
    html.style.colorScheme = dark === 'true' ? 'dark' : 'light';
    html.classList.toggle('dark', dark === 'true');
    html.classList.toggle('airy', localStorage.getItem('ballast.airy') === 'true');
    window.dispatchEvent(new Event('ballast-look'));
  },
  toggle(name) {
    const on = name === 'dark' ? document.documentElement.classList.contains('dark')
      : localStorage.getItem('ballast.' + name) === 'true';
    localStorage.setItem('ballast.' + name, String(!on));
    this.apply();
  },
};
window.ballastLook.apply();
