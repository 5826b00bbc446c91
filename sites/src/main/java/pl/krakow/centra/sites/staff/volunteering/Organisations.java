package pl.krakow.centra.sites.staff.volunteering;

import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * What organisations are called at a desk: as they gave it to the centre in writing, otherwise as the register has them.
 *
 * @param down whether the register didn't answer for some
 */
record Organisations(Map<String, String> names, boolean down) {

    /** Nothing when nobody can say. */
    public @Nullable String of(String id) {
        return names.get(id);
    }
}
