package pl.krakow.centra.sites.staff.programme;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

import pl.krakow.centra.sites.api.programme.EventDraft;
import pl.krakow.centra.sites.api.programme.ProgrammeEvent;
import pl.krakow.centra.sites.api.wording.Wording;
import pl.krakow.centra.sites.forms.Fields;
import pl.krakow.centra.sites.forms.Problems;

/**
 * When and where one part of an event takes place, as it was typed.
 *
 * @param id of the session it is to be; empty for a new one
 * @param place a room's id, {@link #OFF_SITE} or {@link #ONLINE}
 * @param where an address or a link, where it isn't a room
 */
record SessionRow(String id, String date, String from, String to, String place, String where, String title) {

    static final String OFF_SITE = "OFF_SITE";
    static final String ONLINE = "ONLINE";
    static final SessionRow BLANK = new SessionRow("", "", "", "", "", "", "");
    private static final List<String> NAMES = List.of("id", "date", "from", "to", "place", "where", "title");

    static List<SessionRow> read(MultiValueMap<String, String> fields) {
        var columns = NAMES.stream()
                .map(name -> fields.getOrDefault("s." + name, List.of()))
                .toList();
        var rows = new ArrayList<SessionRow>();
        for (int row = 0; row < columns.get(1).size(); row++) {
            var at = row;
            var cells = columns.stream()
                    .map(column -> at < column.size() ? column.get(at).strip() : "")
                    .toList();
            rows.add(new SessionRow(
                    cells.get(0), cells.get(1), cells.get(2), cells.get(3), cells.get(4), cells.get(5), cells.get(6)));
        }
        return List.copyOf(rows);
    }

    static SessionRow of(ProgrammeEvent.Session session, ZoneId zone) {
        var start = session.start().atZoneSameInstant(zone);
        var end = session.end().atZoneSameInstant(zone);
        var place = session.place();
        var titles = session.titles();
        return new SessionRow(
                session.id(),
                start.toLocalDate().toString(),
                start.toLocalTime().toString(),
                end.toLocalTime().toString(),
                place == null
                        ? ""
                        : place.roomId() != null ? place.roomId() : place.offSite() != null ? OFF_SITE : ONLINE,
                place == null
                        ? ""
                        : place.offSite() != null ? place.offSite() : place.online() != null ? place.online() : "",
                titles == null ? "" : titles.pl());
    }

    /** The next one like this: a week later, at the same hours and place. */
    SessionRow following() {
        var day = day();
        return new SessionRow("", day == null ? "" : day.plusWeeks(1).toString(), from, to, place, where, "");
    }

    /** Whether nothing was typed that makes it a session; such a row is left out. */
    boolean isBlank() {
        return date.isEmpty() && title.isEmpty() && where.isEmpty();
    }

    void check(int row, Problems problems) {
        problems.check(field(row, "date"), day() != null, "new.date.mistake");
        problems.check(field(row, "from"), Fields.time(from) != null, "new.time.mistake");
        problems.check(field(row, "to"), Fields.time(to) != null, "new.to.mistake");
        problems.check(field(row, "place"), !place.isEmpty(), "prog.form.place.mistake");
        problems.check(
                field(row, "where"),
                !isElsewhere() || (place.equals(OFF_SITE) ? !where.isEmpty() : where.matches("https?://\\S+")),
                place.equals(ONLINE) ? "prog.form.link.mistake" : "prog.form.address.mistake");
    }

    static String field(int row, String name) {
        return "s." + row + "." + name;
    }

    boolean isElsewhere() {
        return place.equals(OFF_SITE) || place.equals(ONLINE);
    }

    /**
     * As the API takes it.
     *
     * @param known the event as it is, so that what the form doesn't ask stays
     * @param equipment of a room
     */
    EventDraft.Session session(ZoneId zone, @Nullable ProgrammeEvent known, List<String> equipment) {
        var was = known == null
                ? null
                : known.sessions().stream()
                        .filter(one -> one.id().equals(id))
                        .findFirst()
                        .orElse(null);
        var day = day();
        var begins = Fields.time(from);
        var ends = Fields.time(to);
        if (day == null || begins == null || ends == null) {
            throw new IllegalStateException("checked before");
        }
        return new EventDraft.Session(
                id.isEmpty() ? null : id,
                title.isEmpty() ? null : titles(was),
                at(day, begins, zone),
                at(ends.isAfter(begins) || !ends.equals(LocalTime.MIDNIGHT) ? day : day.plusDays(1), ends, zone),
                place(was == null ? null : was.place(), equipment));
    }

    private Wording titles(ProgrammeEvent.@Nullable Session was) {
        var known = was == null ? null : was.titles();
        return known != null && known.pl().equals(title) ? known : new Wording(title, null, null);
    }

    private EventDraft.Place place(ProgrammeEvent.@Nullable Place was, List<String> equipment) {
        if (place.equals(OFF_SITE)) {
            var same = was != null && where.equals(was.offSite()) ? was : null;
            return new EventDraft.Place(
                    null,
                    null,
                    null,
                    null,
                    where,
                    same == null ? null : same.latitude(),
                    same == null ? null : same.longitude(),
                    null,
                    null);
        }
        if (place.equals(ONLINE)) {
            var open = was != null && Boolean.FALSE.equals(was.participantsOnly());
            return new EventDraft.Place(null, null, null, null, null, null, null, where, !open);
        }
        var same = was != null && place.equals(was.roomId()) ? was : null;
        return new EventDraft.Place(
                place,
                same == null ? null : same.setUpMinutes(),
                same == null ? null : same.cleanUpMinutes(),
                equipment,
                null,
                null,
                null,
                null,
                null);
    }

    private static OffsetDateTime at(LocalDate day, LocalTime time, ZoneId zone) {
        return day.atTime(time).atZone(zone).toOffsetDateTime();
    }

    @Nullable
    LocalDate day() {
        try {
            return LocalDate.parse(date);
        } catch (DateTimeException e) {
            return null;
        }
    }
}
