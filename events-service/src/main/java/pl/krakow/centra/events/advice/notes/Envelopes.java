package pl.krakow.centra.events.advice.notes;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Optional;

import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

import lombok.RequiredArgsConstructor;

/**
 * Envelope encryption with AES-256-GCM (NIST SP 800-38D): a text is sealed with a data key of its own, drawn anew each time
 * it is written, and the data key with the master key. So no key meets a nonce twice, and changing the master key touches
 * only the data keys. Both ciphertexts are bound to what they belong to: put beside another note they don't open.
 */
@RequiredArgsConstructor
public final class Envelopes {

    private static final String CIPHER = "AES/GCM/NoPadding";
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final int DATA_KEY_BYTES = 32;

    private final MasterKeys keys;
    private final SecureRandom random;

    /** @param belongsTo what it can be opened for again, and for nothing else */
    public Sealed seal(String text, String belongsTo) {
        var dataKey = new byte[DATA_KEY_BYTES];
        random.nextBytes(dataKey);
        try {
            var sealed = encrypt(new SecretKeySpec(dataKey, "AES"), text.getBytes(UTF_8), belongsTo);
            return new Sealed(keys.current(), encrypt(keys.currentKey(), dataKey, belongsTo), sealed);
        } finally {
            Arrays.fill(dataKey, (byte) 0);
        }
    }

    /** @throws IllegalStateException when the key is missing or somebody changed the ciphertext */
    public String open(Sealed sealed, String belongsTo) {
        var dataKey = dataKey(sealed, belongsTo);
        try {
            return new String(decrypt(new SecretKeySpec(dataKey, "AES"), sealed.text(), belongsTo), UTF_8);
        } finally {
            Arrays.fill(dataKey, (byte) 0);
        }
    }

    /** The same text, its data key wrapped with the current master key. The text itself is not read. */
    public Sealed rewrap(Sealed sealed, String belongsTo) {
        var dataKey = dataKey(sealed, belongsTo);
        try {
            return new Sealed(keys.current(), encrypt(keys.currentKey(), dataKey, belongsTo), sealed.text());
        } finally {
            Arrays.fill(dataKey, (byte) 0);
        }
    }

    /** Likewise; nothing when it can't be opened, so that one that is damaged keeps no other from its new key. */
    public Optional<Sealed> rewrapped(Sealed sealed, String belongsTo) {
        try {
            return Optional.of(rewrap(sealed, belongsTo));
        } catch (IllegalStateException e) {
            return Optional.empty();
        }
    }

    private byte[] dataKey(Sealed sealed, String belongsTo) {
        var master = keys.find(sealed.keyId())
                .orElseThrow(() -> new IllegalStateException("there is no key %s".formatted(sealed.keyId())));
        return decrypt(master, sealed.wrappedKey(), belongsTo);
    }

    private byte[] encrypt(SecretKey key, byte[] plain, String belongsTo) {
        var nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        try {
            var cipher = Cipher.getInstance(CIPHER);
            cipher.init(Cipher.ENCRYPT_MODE, key, new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(belongsTo.getBytes(UTF_8));
            var encrypted = cipher.doFinal(plain);
            return ByteBuffer.allocate(nonce.length + encrypted.length)
                    .put(nonce)
                    .put(encrypted)
                    .array();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has " + CIPHER, e);
        }
    }

    private static byte[] decrypt(SecretKey key, byte[] sealed, String belongsTo) {
        try {
            var cipher = Cipher.getInstance(CIPHER);
            cipher.init(Cipher.DECRYPT_MODE, key, new GCMParameterSpec(TAG_BITS, sealed, 0, NONCE_BYTES));
            cipher.updateAAD(belongsTo.getBytes(UTF_8));
            return cipher.doFinal(sealed, NONCE_BYTES, sealed.length - NONCE_BYTES);
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw new IllegalStateException("a note can't be opened: wrong key, or it was changed", e);
        }
    }
}
