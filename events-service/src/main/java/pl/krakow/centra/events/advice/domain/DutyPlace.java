package pl.krakow.centra.events.advice.domain;

import org.jspecify.annotations.Nullable;

/** Where an adviser is to be met during a duty. */
public sealed interface DutyPlace {

    Way way();

    /**
     * A room of the centre.
     *
     * @param perAppointment whether the room is asked for with each appointment; else once for the whole duty
     */
    record InRoom(String roomId, boolean perAppointment) implements DutyPlace {

        @Override
        public Way way() {
            return Way.ON_SITE;
        }
    }

    /** On the internet; the link is told to who has an appointment. */
    record Online(String link) implements DutyPlace {

        @Override
        public Way way() {
            return Way.ONLINE;
        }
    }

    /** @param number to call; without one the adviser calls the visitor */
    record Phone(@Nullable String number) implements DutyPlace {

        @Override
        public Way way() {
            return Way.PHONE;
        }
    }
}
