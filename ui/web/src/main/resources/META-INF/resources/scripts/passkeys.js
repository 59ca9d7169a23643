// What buttons that ask for a passkey do in the browser (WebAuthn Level 3). Browsers want to be asked within the click
// itself, so what is asked lies ready on the button; the answer goes to the page as an event of the button.

const ask = {
  make: publicKey =>
    navigator.credentials.create({ publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(publicKey) }),
  show: publicKey =>
    navigator.credentials.get({ publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(publicKey) }),
};

async function answered(button) {
  const { passkey, passkeyOptions } = button.dataset;
  try {
    const credential = await ask[passkey](JSON.parse(passkeyOptions));
    return new CustomEvent('passkey-answer', { detail: JSON.stringify(credential.toJSON()) });
  } catch (refusal) {
    return new CustomEvent('passkey-refusal', { detail: refusal.name });
  }
}

document.addEventListener('click', async event => {
  const button = event.target.closest?.('[data-passkey]');
  if (button && !button.disabled) {
    button.dispatchEvent(await answered(button));
  }
});
