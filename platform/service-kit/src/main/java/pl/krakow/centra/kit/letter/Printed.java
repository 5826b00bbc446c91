package pl.krakow.centra.kit.letter;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import pl.krakow.centra.kit.calendar.CalendarEntry;
import pl.krakow.centra.kit.calendar.ICalendar;

/**
 * A letter in words.
 *
 * @param thread what it belongs to, so that mail programs show letters about one thing together; none otherwise
 * @param calendar what the reader's calendar is to do; none when nothing
 * @param files that go with it; the words say what is in them, for who can't open them
 */
public record Printed(
        Sheet sheet, @Nullable UUID thread, @Nullable Invitation calendar, List<Post.File> files) {

    public Printed {
        files = List.copyOf(files);
    }

    /** What the reader's calendar is to do with these entries. */
    public record Invitation(ICalendar.Act act, List<CalendarEntry> entries) {

        public Invitation {
            entries = List.copyOf(entries);
        }
    }

    /** Words only. */
    public static Printed of(Sheet sheet) {
        return new Printed(sheet, null, null, List.of());
    }

    /** The same, shown together with other letters about that. */
    public Printed about(UUID what) {
        return new Printed(sheet, what, calendar, files);
    }

    /** The same, with entries for the reader's calendar. */
    public Printed with(ICalendar.Act act, List<CalendarEntry> entries) {
        return new Printed(sheet, thread, new Invitation(act, entries), files);
    }

    /** The same, with one more file. */
    public Printed with(Post.File file) {
        return new Printed(
                sheet,
                thread,
                calendar,
                Stream.concat(files.stream(), Stream.of(file)).toList());
    }
}
