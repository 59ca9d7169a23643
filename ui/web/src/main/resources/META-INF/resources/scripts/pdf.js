// A PDF drawn in the page. It is read in a worker that may reach this house and compile nothing but WebAssembly; its pages
// are drawn as they come into sight and let go when they are far out of it, on phones there is little room. Nothing in it
// runs and no link leads anywhere: what is drawn are pixels, and its words beside them for those who listen.

// A file may say that it has any number of pages.
const MOST_PAGES = 500;
const MOST_PIXELS_OF_A_PAGE = 12_000_000;
const MOST_PIXELS_OF_AN_IMAGE = 60_000_000;
const PIECE_BYTES = 512 * 1024;
const SETTLED_MILLIS = 200;

class Pdf extends HTMLElement {
  #ending;
  #worker;
  #loading;
  #document;
  #inSight;
  #size;
  #resized;
  #current;
  #pages = [];
  #count;

  connectedCallback() {
    clearTimeout(this.#ending);
    if (!this.#loading) {
      this.addEventListener('keydown', event => this.#turn(event));
      this.addEventListener('scroll', () => this.#tellWhere(), { passive: true });
      this.#open().catch(failure => this.#fail(failure));
    }
  }

  // Moved within the page, it goes on.
  disconnectedCallback() {
    this.#ending = setTimeout(() => this.#end());
  }

  async #open() {
    this.#loading = {};
    this.#say(this.getAttribute('opening'), 'status');
    const library = new URL(this.getAttribute('library'), document.baseURI).href;
    const pdf = await import(library + 'legacy/build/pdf.min.mjs');
    if (!this.isConnected) return;
    const failed = new Promise((_, reject) => {
      this.#worker = new Worker(library + 'legacy/build/pdf.worker.min.mjs', { type: 'module' });
      this.#worker.addEventListener('error', () => reject(new Error('no worker')));
    });
    this.#loading = pdf.getDocument({
      url: new URL(this.getAttribute('src'), document.baseURI).href,
      worker: new pdf.PDFWorker({ port: this.#worker, verbosity: pdf.VerbosityLevel.ERRORS }),
      verbosity: pdf.VerbosityLevel.ERRORS,
      isEvalSupported: false,
      enableXfa: false,
      // The library's own stand in for fonts that are not in the file: everywhere the same, and as wide as they should be.
      useSystemFonts: false,
      maxImageSize: MOST_PIXELS_OF_AN_IMAGE,
      cMapUrl: library + 'cmaps/',
      standardFontDataUrl: library + 'standard_fonts/',
      wasmUrl: library + 'wasm/',
      iccUrl: library + 'iccs/',
      // Whoever looks at one page of a large file loads no more of it than that takes.
      disableStream: true,
      disableAutoFetch: true,
      rangeChunkSize: PIECE_BYTES,
    });
    this.#document = await Promise.race([this.#loading.promise, failed]);
    const first = (await this.#document.getPage(1)).getViewport({ scale: 1 });
    if (!this.isConnected) return;
    this.#lay(first, Math.min(this.#document.numPages, MOST_PAGES));
    // Its keys are those of whoever opened it.
    this.focus({ preventScroll: true });
  }

  #lay(first, howMany) {
    this.#inSight = new IntersectionObserver(entries => entries.forEach(entry => {
      const page = this.#pages[entry.target.dataset.page - 1];
      if (entry.isIntersecting) this.#draw(page);
      else this.#letGo(page);
    }), { root: this, rootMargin: '100% 0px' });
    this.#pages = Array.from({ length: howMany }, (_, at) => {
      const place = document.createElement('div');
      place.className = 'leaf';
      place.dataset.page = at + 1;
      place.style.aspectRatio = `${first.width} / ${first.height}`;
      return { number: at + 1, place };
    });
    this.#count = document.createElement('p');
    this.#count.className = 'leaf-count';
    this.#count.setAttribute('role', 'status');
    const all = [...this.#pages.map(page => page.place), this.#count];
    if (howMany < this.#document.numPages) all.splice(-1, 0, this.#words(this.getAttribute('cut')));
    this.replaceChildren(...all);
    this.#pages.forEach(page => this.#inSight.observe(page.place));
    this.#size = new ResizeObserver(() => {
      clearTimeout(this.#resized);
      this.#resized = setTimeout(() => this.#drawAnew(), SETTLED_MILLIS);
    });
    this.#size.observe(this);
    this.#tellWhere();
  }

  async #draw(page) {
    if (page.drawing) return;
    const turn = page.drawing = { width: page.place.clientWidth };
    try {
      await this.#paint(page, turn);
    } catch (failure) {
      if (page.drawing === turn) this.#giveUp(page, failure);
    }
  }

  async #paint(page, turn) {
    const source = await this.#document.getPage(page.number);
    if (page.drawing !== turn) return;
    const natural = source.getViewport({ scale: 1 });
    page.place.style.aspectRatio = `${natural.width} / ${natural.height}`;
    const wanted = turn.width * devicePixelRatio / natural.width;
    const most = Math.sqrt(MOST_PIXELS_OF_A_PAGE / (natural.width * natural.height));
    const viewport = source.getViewport({ scale: Math.min(wanted, most) });
    const canvas = document.createElement('canvas');
    canvas.width = Math.max(1, Math.floor(viewport.width));
    canvas.height = Math.max(1, Math.floor(viewport.height));
    canvas.setAttribute('role', 'img');
    canvas.setAttribute('aria-label', this.#where(page.number));
    turn.task = source.render({ canvas, viewport });
    await turn.task.promise;
    page.text ??= this.#hidden(await source.getTextContent());
    if (page.drawing !== turn) return;
    page.place.replaceChildren(canvas, page.text);
    page.place.dataset.drawn = '';
  }

  #hidden(content) {
    const text = document.createElement('p');
    text.className = 'hidden';
    text.textContent = content.items.map(item => item.str + (item.hasEOL ? '\n' : '')).join('');
    return text;
  }

  // What is there stays until it is drawn in the new size.
  #drawAnew() {
    this.#pages.filter(page => page.drawing && page.drawing.width !== page.place.clientWidth).forEach(page => {
      page.drawing.task?.cancel();
      page.drawing = undefined;
      this.#draw(page);
    });
  }

  // Its words stay: whoever listens is not where the page is scrolled to.
  #letGo(page) {
    page.drawing?.task?.cancel();
    page.drawing = undefined;
    const canvas = page.place.querySelector('canvas');
    if (canvas) canvas.width = canvas.height = 0;
    delete page.place.dataset.drawn;
    page.place.replaceChildren(...[page.text].filter(Boolean));
  }

  #giveUp(page, failure) {
    page.place.replaceChildren(this.#words(this.getAttribute(this.#isAway(failure) ? 'gone' : 'no-page')));
  }

  // Refused, or not reached at all, which the worker hands on without its name.
  #isAway(failure) {
    return failure?.name === 'ResponseException' || /^TypeError: (Failed to fetch|network error|NetworkError|Load failed)/.test(failure?.details);
  }

  // Up, down, the page keys, Home and End scroll by themselves.
  #turn(event) {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (!step || event.altKey || event.ctrlKey || event.metaKey || !this.#pages.length) return;
    const next = this.#pages[this.#current - 1 + step];
    if (next) this.scrollTop = next.place.offsetTop - this.#pages[0].place.offsetTop;
    event.preventDefault();
  }

  #tellWhere() {
    if (!this.#pages.length) return;
    const middle = this.scrollTop + this.clientHeight / 3 + this.#pages[0].place.offsetTop;
    const at = this.#pages.findLast(page => page.place.offsetTop <= middle)?.number ?? 1;
    if (at !== this.#current) {
      this.#current = at;
      this.#count.textContent = this.#where(at);
    }
  }

  #where(number) {
    return this.getAttribute('page').replace('#1', number).replace('#2', this.#document.numPages);
  }

  #fail(failure) {
    if (!this.isConnected) return;
    // Without its own name, what failed is the way here.
    const word = this.#isAway(failure) ? 'gone' : { PasswordException: 'locked', TypeError: 'gone', Error: 'gone' }[failure?.name];
    this.#end();
    this.#say(this.getAttribute(word ?? 'broken'), 'alert');
  }

  #say(words, role) {
    const note = this.#words(words);
    note.setAttribute('role', role);
    this.replaceChildren(note);
  }

  #words(words) {
    const part = document.createElement('p');
    part.className = 'leaf-note';
    part.textContent = words;
    return part;
  }

  #end() {
    this.#inSight?.disconnect();
    this.#size?.disconnect();
    clearTimeout(this.#resized);
    this.#pages.forEach(page => this.#letGo(page));
    this.#pages = [];
    this.#loading?.destroy?.();
    this.#worker?.terminate();
  }
}

if (!customElements.get('portico-pdf')) {
  customElements.define('portico-pdf', Pdf);
}
