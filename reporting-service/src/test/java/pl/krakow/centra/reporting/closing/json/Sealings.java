package pl.krakow.centra.reporting.closing.json;

import pl.krakow.centra.reporting.closing.domain.Sealing;

/** The one there is, for tests in other packages. */
public final class Sealings {

    private Sealings() {}

    public static Sealing canonical() {
        return new CanonicalSealing();
    }
}
