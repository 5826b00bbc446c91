package pl.krakow.centra.kit.id;

import java.util.UUID;

import com.github.f4b6a3.uuid.UuidCreator;

/** {@link Ids} as RFC 9562 makes them. */
public final class UuidIds implements Ids {
    private static final UUID NAMESPACE = UUID.fromString("6ba7b812-9dad-11d1-80b4-00c04fd430c8");

    @Override
    public UUID next() {
        return UuidCreator.getTimeOrderedEpoch();
    }

    @Override
    public UUID derived(String name) {
        return UuidCreator.getNameBasedSha1(NAMESPACE, "urn:centra:" + name);
    }
}
