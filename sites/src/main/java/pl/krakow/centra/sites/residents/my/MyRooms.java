package pl.krakow.centra.sites.residents.my;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import pl.krakow.centra.kit.centre.Centre;
import pl.krakow.centra.kit.centre.CentreCatalogue;
import pl.krakow.centra.sites.api.my.MyBeneficiariesApi;
import pl.krakow.centra.sites.api.my.MyBeneficiary;
import pl.krakow.centra.sites.api.my.MyBooking;
import pl.krakow.centra.sites.api.my.MyBookingsApi;
import pl.krakow.centra.sites.api.rooms.Room;
import pl.krakow.centra.sites.api.rooms.RoomsApi;
import pl.krakow.centra.sites.gateway.Answer;
import pl.krakow.centra.sites.gateway.Caller;
import pl.krakow.centra.sites.gateway.Page;
import pl.krakow.centra.sites.gateway.Together;

/** Gathers what somebody has asked for, with the names of rooms and of those it is for. */
@Component
@RequiredArgsConstructor
class MyRooms {

    private static final int AHEAD_IN_DAYS = 400;
    private static final int BACK_IN_DAYS = 730;
    private static final int PAGE = 100;
    private static final int MOST_PAGES = 5;
    private static final int MOST_BENEFICIARIES = 50;

    private final MyBookingsApi api;
    private final MyBeneficiariesApi beneficiaries;
    private final CentreCatalogue catalogue;
    private final RoomsApi lent;
    private final Together together;

    /**
     * A booking in a list.
     *
     * @param roomName its id where the name can't be learned
     * @param who whom it is for; null where that can't be learned
     */
    record Row(
            MyBooking booking,
            Centre centre,
            String roomName,
            @Nullable String who,
            OffsetDateTime start,
            OffsetDateTime end) {}

    /** Something waited for. */
    record WaitingRow(
            MyBookingsApi.Waiting entry, Centre centre, String roomName, OffsetDateTime start, OffsetDateTime end) {}

    /** What is to come, soonest first. */
    Answer<List<Row>> coming(Caller caller, LocalDate today, OffsetDateTime now) {
        return rows(caller, today, today.plusDays(AHEAD_IN_DAYS))
                .map(rows -> rows.stream()
                        .filter(row -> row.end().isAfter(now))
                        .sorted(Comparator.comparing(Row::start))
                        .toList());
    }

    /** What has been, latest first. */
    Answer<List<Row>> past(Caller caller, LocalDate today, OffsetDateTime now) {
        return rows(caller, today.minusDays(BACK_IN_DAYS), today)
                .map(rows -> rows.stream()
                        .filter(row -> !row.end().isAfter(now))
                        .sorted(Comparator.comparing(Row::start).reversed())
                        .toList());
    }

    private Answer<List<Row>> rows(Caller caller, LocalDate from, LocalDate to) {
        var mine = together.begin(() -> names(caller));
        var all = Page.all(MOST_PAGES, cursor -> api.mine(caller, from, to, PAGE, cursor));
        return all.map(list -> {
            var rooms = rooms(
                    caller, list.stream().map(MyBooking::centre).distinct().toList());
            return list.stream()
                    .filter(booking -> booking.state() != MyBooking.State.MOVED)
                    .flatMap(booking -> row(booking, rooms, mine.join()).stream())
                    .toList();
        });
    }

    private Optional<Row> row(MyBooking booking, Map<String, String> rooms, Map<String, String> names) {
        return centre(booking.centre())
                .map(centre -> new Row(
                        booking,
                        centre,
                        rooms.getOrDefault(key(booking.centre(), booking.roomId()), booking.roomId()),
                        names.get(booking.beneficiaryId()),
                        booking.start().atZoneSameInstant(centre.zone()).toOffsetDateTime(),
                        booking.end().atZoneSameInstant(centre.zone()).toOffsetDateTime()));
    }

    /** One booking. */
    Answer<Row> one(Caller caller, Centre centre, String id) {
        var mine = together.begin(() -> names(caller));
        var rooms = together.begin(() -> rooms(caller, List.of(centre.id().value())));
        return api.booking(caller, centre.id(), id)
                .map(booking -> row(booking, rooms.join(), mine.join()).orElseThrow());
    }

    /** What somebody waits for at every centre; what came of it isn't told any more. */
    Answer<List<WaitingRow>> waiting(Caller caller) {
        var asked = together.each(catalogue.all(), centre -> api.waiting(caller, centre.id()));
        if (asked.stream().noneMatch(Answer::isGiven)) {
            return new Answer.Down<>();
        }
        var entries = asked.stream()
                .flatMap(answer -> answer.orElse(new Page<>(List.of(), null)).items().stream())
                .filter(entry -> entry.isOffered() || entry.state().equals("WAITING"))
                .toList();
        var rooms = rooms(
                caller,
                entries.stream().map(MyBookingsApi.Waiting::centre).distinct().toList());
        return new Answer.Given<>(entries.stream()
                .flatMap(entry -> centre(entry.centre())
                        .map(centre -> new WaitingRow(
                                entry,
                                centre,
                                rooms.getOrDefault(key(entry.centre(), entry.roomId()), entry.roomId()),
                                entry.start().atZoneSameInstant(centre.zone()).toOffsetDateTime(),
                                entry.end().atZoneSameInstant(centre.zone()).toOffsetDateTime()))
                        .stream())
                .sorted(Comparator.comparing(WaitingRow::start))
                .toList());
    }

    private Map<String, String> names(Caller caller) {
        Map<String, String> names = new HashMap<>();
        for (MyBeneficiary one : beneficiaries
                .mine(caller, MOST_BENEFICIARIES)
                .orElse(new Page<>(List.of(), null))
                .items()) {
            names.put(one.id(), one.name());
        }
        return names;
    }

    /** Names of rooms by centre and id; of centres that can't be asked there are none. */
    Map<String, String> rooms(Caller caller, List<String> centres) {
        Map<String, String> names = new HashMap<>();
        var answers = together.each(
                centres.stream().flatMap(slug -> centre(slug).stream()).toList(),
                centre -> Map.entry(
                        centre.id().value(),
                        lent.rooms(caller, centre.id()).map(Page::items).orElse(List.<Room>of())));
        for (var answer : answers) {
            for (var room : answer.getValue()) {
                names.put(key(answer.getKey(), room.id()), room.name());
            }
        }
        return names;
    }

    Optional<Centre> centre(String slug) {
        return catalogue.byId(slug);
    }

    private static String key(String centre, String room) {
        return centre + " " + room;
    }
}
