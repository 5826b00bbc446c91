package pl.krakow.centra.sites.residents.rooms;

import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;

import org.jspecify.annotations.Nullable;

import pl.krakow.centra.kit.centre.Centre;
import pl.krakow.centra.sites.api.lending.LendingApi.Equipment;
import pl.krakow.centra.sites.api.lending.LendingApi.Regulations;
import pl.krakow.centra.sites.api.lending.LendingApi.RoomDetails;
import pl.krakow.centra.sites.api.my.MyBeneficiary;
import pl.krakow.centra.sites.gateway.Refusal;

/**
 * What the form for a room shows beside what was entered.
 *
 * @param start null while no time is chosen
 * @param equipment what stands in the room and what can be carried into it
 * @param mine those the person can ask for in this room; null when they can't be seen now
 * @param regulations null when they can't be seen now
 * @param heldUntil until when the time is kept; null when it isn't
 * @param refused why the time can't be had
 * @param free what can be had instead
 */
record AskPage(
        Centre centre,
        RoomDetails room,
        @Nullable OffsetDateTime start,
        @Nullable OffsetDateTime end,
        List<Equipment> equipment,
        @Nullable List<MyBeneficiary> mine,
        @Nullable Regulations regulations,
        @Nullable OffsetDateTime heldUntil,
        @Nullable Refusal refused,
        List<Free> free) {

    /**
     * A time that could be had at the moment of the refusal.
     *
     * @param value what the button sends, read by the form
     */
    record Free(String room, String roomName, OffsetDateTime start, OffsetDateTime end, String value) {

        static Free of(Refusal.Alternative alternative, String roomName, ZoneId zone) {
            var start = OffsetDateTime.parse(alternative.start())
                    .atZoneSameInstant(zone)
                    .toOffsetDateTime();
            var end = OffsetDateTime.parse(alternative.end())
                    .atZoneSameInstant(zone)
                    .toOffsetDateTime();
            return new Free(
                    alternative.roomId(),
                    roomName,
                    start,
                    end,
                    alternative.roomId() + " " + start.toLocalDateTime() + " " + end.toLocalDateTime());
        }
    }

    /** Whether a group or a person may ask for this room at all. */
    public boolean isLentTo(String kind) {
        return room.lentTo().isEmpty() || room.lentTo().contains(kind);
    }

    /** Whether the person is registered as somebody who uses rooms for themselves. */
    public boolean knowsMyself() {
        return mine != null && mine.stream().anyMatch(one -> one.kind().equals("INDIVIDUAL"));
    }

    public boolean decidesAtOnce() {
        return "TRUSTED_AT_ONCE".equals(room.approval());
    }

    AskPage refused(Refusal refusal, List<Free> instead) {
        return new AskPage(centre, room, start, end, equipment, mine, regulations, heldUntil, refusal, instead);
    }
}
