package pl.krakow.centra.kit.letter;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import pl.krakow.centra.kit.calendar.CalendarEntry;
import pl.krakow.centra.kit.calendar.CalendarEntry.Identity;
import pl.krakow.centra.kit.calendar.CalendarEntry.Status;
import pl.krakow.centra.kit.calendar.ICalendar.Act;

/** What letters tell in these tests: every kind of value a record may be made of. */
public record Note(
        UUID about, String title, Instant at, @Nullable LocalDate day, List<Line> lines, Mood mood) {

    public static final String KIND = "NOTE";

    /** A part of it. */
    public record Line(String text, long number) {}

    /** Which it is. */
    public enum Mood {
        GOOD,
        BAD
    }

    public static Note saying(String title, Instant at) {
        return new Note(
                UUID.nameUUIDFromBytes(title.getBytes(UTF_8)),
                title,
                at,
                LocalDate.of(2026, 12, 1),
                List.of(new Line("pierwszy", 1), new Line("drugi", 2)),
                Mood.GOOD);
    }

    /** Prints notes; those called {@code nie do druku} it can't. */
    public static final class NotePress implements Press<Note> {

        @Override
        public Set<String> kinds() {
            return Set.of(KIND);
        }

        @Override
        public Class<Note> content() {
            return Note.class;
        }

        @Override
        public Printed print(Letter<Note> letter, Letterhead head) {
            var note = letter.content();
            if (note.title().equals("nie do druku")) {
                throw new IllegalStateException("no words for it");
            }
            var sheet = Sheet.of(
                            head.subject("Notatka", note.title(), note.at()),
                            "Notatka",
                            "Masz " + letter.parts().size(),
                            head.sender())
                    .fact(head.say("label.when"), head.moment(note.at()))
                    .fact(head.say("label.reason"), null)
                    .list(
                            head.say("label.dates"),
                            letter.parts().stream().map(Note::title).toList())
                    .link(head.say("label.open"), head.site());
            return Printed.of(sheet)
                    .about(note.about())
                    .with(
                            Act.REQUEST,
                            List.of(new CalendarEntry(
                                    Identity.of(note.about()),
                                    1,
                                    note.at(),
                                    note.at(),
                                    note.at().plusSeconds(3600),
                                    head.zone(),
                                    Status.CONFIRMED,
                                    note.title(),
                                    null,
                                    head.sender(),
                                    head.site())));
        }
    }
}
