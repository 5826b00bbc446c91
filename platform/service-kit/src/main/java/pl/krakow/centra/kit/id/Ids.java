package pl.krakow.centra.kit.id;

import java.util.UUID;

/** Makes ids. Injected, so that a test knows them beforehand. */
public interface Ids {

    /** A new id that sorts by the time it was made (UUIDv7). */
    UUID next();

    /** Always the same id for the same text (UUIDv5), so that a repeated request finds what the first one made. */
    UUID derived(String name);
}
