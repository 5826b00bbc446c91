package pl.krakow.centra.events.advice.notes;

import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/**
 * The keys notes are encrypted under, from the environment: {@code id:base64,id:base64}, newest first. New notes are sealed
 * with the first; the others are there to read what hasn't been wrapped anew yet.
 */
public final class MasterKeys {

    /** Where they come from. */
    public static final String VARIABLE = "CENTRA_NOTES_KEYS";

    private static final int KEY_BYTES = 32;
    private static final Pattern ID = Pattern.compile("[a-z0-9][a-z0-9-]{0,31}");

    private final Map<String, SecretKey> keys;
    private final String current;

    private MasterKeys(Map<String, SecretKey> keys) {
        this.keys = keys;
        this.current = keys.keySet().iterator().next();
    }

    /** @throws IllegalStateException with one sentence that says what is wrong, and no part of a key */
    public static MasterKeys parse(String text) {
        if (text.isBlank()) {
            throw unusable("is missing");
        }
        var keys = new LinkedHashMap<String, SecretKey>();
        for (var entry : text.split(",", -1)) {
            var colon = entry.indexOf(':');
            var id = colon < 0 ? "" : entry.substring(0, colon).strip();
            if (!ID.matcher(id).matches()) {
                throw unusable("has an entry without an id");
            }
            if (keys.putIfAbsent(id, key(id, entry.substring(colon + 1).strip())) != null) {
                throw unusable("names the key %s twice".formatted(id));
            }
        }
        return new MasterKeys(keys);
    }

    private static SecretKey key(String id, String base64) {
        byte[] bytes;
        try {
            bytes = Base64.getDecoder().decode(base64.replace('-', '+').replace('_', '/'));
        } catch (IllegalArgumentException e) {
            throw unusable("has a key %s that isn't base64".formatted(id));
        }
        if (bytes.length != KEY_BYTES) {
            throw unusable("has a key %s of %d bytes instead of %d".formatted(id, bytes.length, KEY_BYTES));
        }
        return new SecretKeySpec(bytes, "AES");
    }

    private static IllegalStateException unusable(String why) {
        return new IllegalStateException(
                "%s %s; it needs id:base64 of 32 random bytes, newest first, for example \"2026-11:$(openssl rand -base64 32)\""
                        .formatted(VARIABLE, why));
    }

    /** The id of the key new notes are sealed with. */
    String current() {
        return current;
    }

    SecretKey currentKey() {
        return find(current).orElseThrow();
    }

    Optional<SecretKey> find(String id) {
        return Optional.ofNullable(keys.get(id));
    }

    /** @throws IllegalStateException with one sentence when a key is missing without which some notes can't be read */
    void requireAll(Set<String> inUse) {
        var missing =
                inUse.stream().filter(id -> !keys.containsKey(id)).sorted().toList();
        if (!missing.isEmpty()) {
            throw unusable("lacks the key %s, under which notes are still kept".formatted(String.join(", ", missing)));
        }
    }

    @Override
    public String toString() {
        return "master keys " + keys.keySet();
    }
}
