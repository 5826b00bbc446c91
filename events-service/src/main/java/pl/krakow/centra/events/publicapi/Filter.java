package pl.krakow.centra.events.publicapi;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import pl.krakow.centra.events.programme.domain.Audience;
import pl.krakow.centra.events.programme.domain.EventKind;
import pl.krakow.centra.events.programme.domain.EventState;
import pl.krakow.centra.kit.centre.Coordinates;

/**
 * Which of the public events are wanted. An empty set means any.
 *
 * @param from that end after it; null for any
 * @param until that begin before it; null for any
 * @param states in one of these
 * @param topics with one of these
 * @param keywords with one of these, folded; topics count as keywords
 * @param allKeywords with all of these
 * @param noKeywords with none of these
 * @param languages held in one of these
 * @param audience meant for one of these groups, or for everybody
 * @param age meant for somebody of that age
 * @param online with a part on the internet, or without; null for any
 * @param seatsAt at which one can have a seat at that moment, or just come
 * @param words whose texts have a word that begins so, for each of them
 * @param near at most so far from there
 * @param nothing that can't be met, such as not being free of charge
 */
public record Filter(
        Set<String> centres,
        @Nullable Instant from,
        @Nullable Instant until,
        Set<EventState> states,
        Set<EventKind> kinds,
        @Nullable UUID series,
        Set<String> topics,
        Set<String> keywords,
        Set<String> allKeywords,
        Set<String> noKeywords,
        Set<String> languages,
        Set<Audience.Group> audience,
        @Nullable Integer age,
        @Nullable Boolean online,
        @Nullable Instant seatsAt,
        List<String> words,
        @Nullable Circle near,
        boolean nothing) {

    /** A place and how far from it one would go, in metres. */
    public record Circle(Coordinates centre, double metres) {

        private static final double METRES_A_DEGREE = 111_000;

        public double south() {
            return centre.latitude() - metres / METRES_A_DEGREE;
        }

        public double north() {
            return centre.latitude() + metres / METRES_A_DEGREE;
        }

        public double west() {
            return centre.longitude() - degreesEast();
        }

        public double east() {
            return centre.longitude() + degreesEast();
        }

        private double degreesEast() {
            return metres / (METRES_A_DEGREE * Math.max(0.01, Math.cos(Math.toRadians(centre.latitude()))));
        }

        public boolean has(Coordinates place) {
            return centre.distanceTo(place) <= metres;
        }
    }
}
