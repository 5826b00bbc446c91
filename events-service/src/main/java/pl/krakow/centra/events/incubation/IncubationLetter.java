package pl.krakow.centra.events.incubation;

import java.util.Locale;

/** The letters about paths. Names are unique within the service, and kept with letters that wait. */
enum IncubationLetter {
    INCUBATION_STEP_DONE,
    INCUBATION_FINISHED;

    /** What its words in the bundle begin with. */
    String key() {
        return "letter." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
