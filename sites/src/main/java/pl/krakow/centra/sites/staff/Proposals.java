package pl.krakow.centra.sites.staff;

import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

import pl.krakow.centra.sites.api.rooms.Availability;
import pl.krakow.centra.sites.api.rooms.Room;
import pl.krakow.centra.sites.api.rooms.RoomsApi;
import pl.krakow.centra.sites.gateway.Answer;
import pl.krakow.centra.sites.gateway.Refusal;

/**
 * What can be offered to somebody who doesn't get the room and time they asked for: the same hours in another room, the same
 * room another day, the nearest free hours; the best first.
 */
@Component
@RequiredArgsConstructor
public class Proposals {

    private static final int DAYS = 7;
    private static final int MOST = 3;

    private final RoomsApi rooms;

    /**
     * A room and time that are free.
     *
     * @param room the number on the door
     * @param seats in it
     */
    public record Proposal(String roomId, String room, int seats, ZonedDateTime start, ZonedDateTime end) {

        /** What a form sends to say which one. */
        public String key() {
            return roomId + "@" + room + "@" + start.toOffsetDateTime() + "@" + end.toOffsetDateTime();
        }

        public LocalDate date() {
            return start.toLocalDate();
        }
    }

    /** Free in the days from the meeting's on; nothing when nobody can say. */
    public List<Proposal> instead(AtWork work, Meeting meeting, Map<String, Room> known) {
        var first = meeting.date().isBefore(work.today()) ? work.today() : meeting.date();
        var answer = rooms.availability(
                work.caller(),
                work.id(),
                first,
                first.plusDays(DAYS),
                meeting.length(),
                Math.max(1, meeting.people()),
                meeting.booking().equipment().isEmpty()
                        ? null
                        : meeting.booking().equipment());
        if (!(answer instanceof Answer.Given<Availability> given)) {
            return List.of();
        }
        var found = new ArrayList<Proposal>();
        for (var room : given.value().rooms()) {
            var name =
                    known.containsKey(room.roomId()) ? known.get(room.roomId()).number() : room.roomId();
            for (var day : room.days()) {
                day.intervals().stream()
                        .filter(interval -> interval.state().equals("FREE"))
                        .map(interval -> fit(interval, meeting, day.date(), work.zone()))
                        .flatMap(List::stream)
                        .map(start ->
                                new Proposal(room.roomId(), name, room.capacity(), start, start.plus(meeting.length())))
                        .forEach(found::add);
            }
        }
        return found.stream()
                .sorted(Comparator.comparingLong((Proposal proposal) -> distance(proposal, meeting))
                        .thenComparing(Proposal::seats)
                        .thenComparing(Proposal::start))
                .collect(Collectors.toMap(
                        proposal -> proposal.roomId() + proposal.date(),
                        Function.identity(),
                        (one, other) -> one,
                        LinkedHashMap::new))
                .values()
                .stream()
                .limit(MOST)
                .toList();
    }

    /** The alternatives of a refusal, as proposals. */
    public static List<Proposal> of(Refusal refusal, Map<String, Room> known, ZoneId zone) {
        return refusal.alternatives().stream()
                .map(free -> {
                    var room = known.get(free.roomId());
                    return new Proposal(
                            free.roomId(),
                            room == null ? free.roomId() : room.number(),
                            room == null ? 0 : room.capacity(),
                            OffsetDateTime.parse(free.start()).atZoneSameInstant(zone),
                            OffsetDateTime.parse(free.end()).atZoneSameInstant(zone));
                })
                .toList();
    }

    /** The wished hours if they lie in it, else the nearest ones that do. */
    private static List<ZonedDateTime> fit(
            Availability.Interval interval, Meeting meeting, LocalDate date, ZoneId zone) {
        var from = interval.start().atZoneSameInstant(zone);
        var last = interval.end().atZoneSameInstant(zone).minus(meeting.length());
        if (last.isBefore(from)) {
            return List.of();
        }
        var wished = date.atTime(meeting.from()).atZone(zone);
        return List.of(wished.isBefore(from) ? from : wished.isAfter(last) ? last : wished);
    }

    /** Days weigh most, then hours, then another room. */
    private static long distance(Proposal proposal, Meeting meeting) {
        var days = Math.abs(proposal.date().toEpochDay() - meeting.date().toEpochDay());
        var minutes = Math.abs(
                Duration.between(meeting.from(), proposal.start().toLocalTime()).toMinutes());
        return days * 240
                + minutes
                + (proposal.roomId().equals(meeting.booking().roomId()) ? 0 : 45);
    }
}
