// Takes barcodes: from the camera, from a hand scanner that types, or from the keyboard. Where the browser reads codes
// itself no picture leaves it; elsewhere small pictures go to our own server, which reads them.
class Scan extends HTMLElement {
  #words = {};
  #stream = null;
  #timer = 0;
  #last = '';
  #lastAt = 0;

  connectedCallback() {
    if (this.firstChild) return;
    this.innerHTML = '<div class="scan-row"><input type="text" inputmode="text" autocomplete="off" maxlength="200">'
      + '<button type="button"></button></div><video playsinline muted hidden></video><p role="status"></p>';
    this.querySelector('input').addEventListener('keydown', (e) => {
      if (e.key !== 'Enter') return;
      e.preventDefault();
      e.stopPropagation();
      this.#tell(e.target.value, true);
      e.target.value = '';
    });
    this.querySelector('button').addEventListener('click', () => (this.#stream ? this.#stop() : this.#start()));
    this.querySelector('button').hidden = !navigator.mediaDevices?.getUserMedia;
    this.#label();
  }

  disconnectedCallback() { this.#stop(); }

  set words(value) { this.#words = value ?? {}; this.#label(); }

  /** What the server read in the picture it was sent. */
  answer(code) {
    if (code) this.#tell(code, false);
    if (this.#stream) this.#timer = setTimeout(() => this.#look(), 250);
  }

  #label() {
    const input = this.querySelector('input');
    if (!input) return;
    input.placeholder = this.#words['type'] ?? '';
    input.setAttribute('aria-label', input.placeholder);
    this.querySelector('button').textContent = (this.#stream ? this.#words['stop'] : this.#words['start']) ?? '';
  }

  async #start() {
    const video = this.querySelector('video');
    try {
      this.#stream = await navigator.mediaDevices.getUserMedia({ video: { facingMode: 'environment' }, audio: false });
    } catch {
      this.querySelector('p').textContent = this.#words['denied'] ?? '';
      return;
    }
    this.querySelector('p').textContent = '';
    video.srcObject = this.#stream;
    video.hidden = false;
    await video.play();
    this.#label();
    this.#look();
  }

  #stop() {
    clearTimeout(this.#timer);
    this.#stream?.getTracks().forEach((track) => track.stop());
    this.#stream = null;
    const video = this.querySelector('video');
    if (video) { video.srcObject = null; video.hidden = true; }
    this.#label();
  }

  async #look() {
    const video = this.querySelector('video');
    if (!this.#stream || !video.videoWidth) {
      if (this.#stream) this.#timer = setTimeout(() => this.#look(), 150);
      return;
    }
    if ('BarcodeDetector' in window) {
      const found = await new window.BarcodeDetector().detect(video).catch(() => []);
      if (found.length) this.#tell(found[0].rawValue, false);
      if (this.#stream) this.#timer = setTimeout(() => this.#look(), 120);
      return;
    }
    const scale = Math.min(1, 800 / video.videoWidth);
    const canvas = document.createElement('canvas');
    canvas.width = Math.round(video.videoWidth * scale);
    canvas.height = Math.round(video.videoHeight * scale);
    canvas.getContext('2d').drawImage(video, 0, 0, canvas.width, canvas.height);
    const picture = canvas.toDataURL('image/jpeg', 0.7).split(',')[1];
    this.dispatchEvent(new CustomEvent('frame', { detail: picture }));
  }

  /** The camera sees the same code many times: it counts again only after two seconds, a typed one always. */
  #tell(code, typed) {
    const now = Date.now();
    if (!code || (!typed && code === this.#last && now - this.#lastAt < 2000)) return;
    this.#last = code;
    this.#lastAt = now;
    if (!typed) navigator.vibrate?.(60);
    this.querySelector('p').textContent = code;
    this.dispatchEvent(new CustomEvent('code', { detail: code }));
  }
}
customElements.define('ballast-scan', Scan);
