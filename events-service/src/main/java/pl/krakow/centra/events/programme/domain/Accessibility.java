package pl.krakow.centra.events.programme.domain;

import java.util.Set;
import java.util.TreeSet;

import org.jspecify.annotations.Nullable;

/**
 * Who can take part without asking, and whom to ask otherwise.
 *
 * @param contact a telephone number or an address for those who need something
 */
public record Accessibility(Set<Aid> aids, @Nullable String contact) {

    public static final Accessibility NOTHING_SAID = new Accessibility(Set.of(), null);

    /** What there is for those who need it. */
    public enum Aid {
        STEP_FREE,
        ACCESSIBLE_TOILET,
        HEARING_LOOP,
        SIGN_LANGUAGE,
        CAPTIONS,
        AUDIO_DESCRIPTION,
        EASY_READ,
        QUIET_ROOM,
        COMPANION_WELCOME,
        ASSISTANCE_DOG_WELCOME
    }

    public Accessibility {
        aids = Set.copyOf(aids);
    }

    /** In the order in which they are shown. */
    public Set<Aid> inOrder() {
        return new TreeSet<>(aids);
    }
}
