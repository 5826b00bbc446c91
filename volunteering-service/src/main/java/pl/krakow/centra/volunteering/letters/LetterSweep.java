package pl.krakow.centra.volunteering.letters;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import org.springframework.stereotype.Component;

import pl.krakow.centra.kit.centre.CentreCatalogue;
import pl.krakow.centra.kit.lease.Leases;
import pl.krakow.centra.kit.lease.Sweep;

/**
 * Has letters written: within two minutes about what has changed; once a day, from nine in the morning on by the centre's clock,
 * about tomorrow's shifts and about what waits. Each instance looks at a centre once a day; a letter written before isn't
 * written again.
 */
@Component
class LetterSweep extends Sweep {

    private static final Duration EVERY = Duration.ofMinutes(2);
    private static final LocalTime FROM = LocalTime.of(9, 0);

    private final RemindOfShifts remindOfShifts;
    private final WritePaperLetters writePaperLetters;
    private final CentreCatalogue centres;
    private final Clock clock;
    private final Map<String, LocalDate> looked = new ConcurrentHashMap<>();

    LetterSweep(
            RemindOfShifts remindOfShifts,
            WritePaperLetters writePaperLetters,
            CentreCatalogue centres,
            Clock clock,
            Leases leases) {
        super(leases, "volunteering-reminders", EVERY);
        this.remindOfShifts = remindOfShifts;
        this.writePaperLetters = writePaperLetters;
        this.centres = centres;
        this.clock = clock;
    }

    @Override
    protected void sweep() {
        writePaperLetters.aboutChanges();
        for (var centre : centres.all()) {
            var now = clock.instant().atZone(centre.zone());
            var today = now.toLocalDate();
            if (mayGoOn()
                    && !now.toLocalTime().isBefore(FROM)
                    && !today.equals(looked.get(centre.id().value()))) {
                remindOfShifts.remind(centre, today.plusDays(1));
                writePaperLetters.aboutWhatWaits(centre, today);
                looked.put(centre.id().value(), today);
            }
        }
    }
}
