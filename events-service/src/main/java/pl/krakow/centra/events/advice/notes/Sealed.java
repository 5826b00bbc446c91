package pl.krakow.centra.events.advice.notes;

/**
 * A text nobody can read without the master key.
 *
 * @param keyId of the master key the data key is wrapped with
 * @param wrappedKey the data key, encrypted: nonce and ciphertext
 * @param text encrypted under the data key: nonce and ciphertext
 */
@SuppressWarnings("ArrayRecordComponent") // compared by nobody; what matters is that it never is a String
public record Sealed(String keyId, byte[] wrappedKey, byte[] text) {

    @Override
    public String toString() {
        return "sealed under " + keyId;
    }
}
