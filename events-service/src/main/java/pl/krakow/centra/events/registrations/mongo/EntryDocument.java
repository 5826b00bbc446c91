package pl.krakow.centra.events.registrations.mongo;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.bson.codecs.pojo.annotations.BsonProperty;
import org.jspecify.annotations.Nullable;

import pl.krakow.centra.events.registrations.domain.Audience;
import pl.krakow.centra.events.registrations.domain.Entry;
import pl.krakow.centra.events.registrations.domain.EntryState;
import pl.krakow.centra.events.registrations.domain.ParticipantId;
import pl.krakow.centra.events.registrations.domain.Presence;
import pl.krakow.centra.events.registrations.domain.RegistrationId;

/**
 * An entry inside its roster. Short names and codes, and nothing stored for what is usual, since a roster may have thousands.
 *
 * @param people stored when more than one
 * @param audience its first letter
 * @param state see {@link #code(EntryState)}
 * @param withoutAccount stored when true
 * @param rank stored where there is one
 * @param presences each packed into a number: session, people, second
 */
public record EntryDocument(
        @BsonProperty("i") UUID id,
        @BsonProperty("p") UUID participant,
        @BsonProperty("n") int number,
        @BsonProperty("c") @Nullable Integer people,
        @BsonProperty("a") String audience,
        @BsonProperty("s") String state,
        @BsonProperty("u") @Nullable Instant until,
        @BsonProperty("w") @Nullable Boolean withoutAccount,
        @BsonProperty("r") @Nullable Integer rank,
        @BsonProperty("d") @Nullable List<Long> presences) {

    private static final int SECONDS_BITS = 40;
    private static final int PEOPLE_BITS = 16;

    static EntryDocument of(Entry entry) {
        return new EntryDocument(
                entry.id().value(),
                entry.participant().value(),
                Math.toIntExact(entry.number()),
                entry.people() == 1 ? null : entry.people(),
                code(entry.audience()),
                code(entry.state()),
                entry.until(),
                entry.withoutAccount() ? Boolean.TRUE : null,
                entry.rank(),
                entry.presences().isEmpty()
                        ? null
                        : entry.presences().stream().map(EntryDocument::pack).toList());
    }

    Entry toEntry() {
        return new Entry(
                new RegistrationId(id),
                new ParticipantId(participant),
                number,
                people == null ? 1 : people,
                audience(audience),
                state(state),
                until,
                withoutAccount != null,
                rank,
                presences == null
                        ? List.of()
                        : presences.stream().map(EntryDocument::unpack).toList());
    }

    private static long pack(Presence presence) {
        return ((long) presence.session() << (PEOPLE_BITS + SECONDS_BITS))
                | ((long) presence.people() << SECONDS_BITS)
                | presence.at().getEpochSecond();
    }

    private static Presence unpack(long packed) {
        return new Presence(
                (int) (packed >>> (PEOPLE_BITS + SECONDS_BITS)),
                (int) ((packed >>> SECONDS_BITS) & ((1 << PEOPLE_BITS) - 1)),
                Instant.ofEpochSecond(packed & ((1L << SECONDS_BITS) - 1)));
    }

    static String code(Audience audience) {
        return switch (audience) {
            case NGO -> "N";
            case INFORMAL_GROUP -> "I";
            case RESIDENT -> "R";
        };
    }

    static Audience audience(String code) {
        return switch (code) {
            case "N" -> Audience.NGO;
            case "I" -> Audience.INFORMAL_GROUP;
            case "R" -> Audience.RESIDENT;
            default -> throw new IllegalStateException("no audience has the code " + code);
        };
    }

    private static String code(EntryState state) {
        return switch (state) {
            case HELD -> "H";
            case UNCONFIRMED -> "U";
            case UNCONFIRMED_IN_LINE -> "L";
            case APPLIED -> "A";
            case WAITING -> "W";
            case OFFERED -> "O";
            case CONFIRMED -> "C";
            case CANCELLED -> "X";
            case DECLINED -> "D";
            case EXPIRED -> "E";
        };
    }

    private static EntryState state(String code) {
        for (var state : EntryState.values()) {
            if (code(state).equals(code)) {
                return state;
            }
        }
        throw new IllegalStateException("no state has the code " + code);
    }
}
