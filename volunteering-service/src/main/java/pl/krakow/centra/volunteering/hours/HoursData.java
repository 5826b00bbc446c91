package pl.krakow.centra.volunteering.hours;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

import pl.krakow.centra.kit.privacy.Person;
import pl.krakow.centra.kit.privacy.PersonalData;
import pl.krakow.centra.kit.privacy.Pseudonyms;
import pl.krakow.centra.kit.race.Attempts;
import pl.krakow.centra.volunteering.hours.domain.EntryState;
import pl.krakow.centra.volunteering.hours.domain.HoursLedger;
import pl.krakow.centra.volunteering.hours.domain.HoursLedger.Telling;
import pl.krakow.centra.volunteering.hours.domain.HoursLedgers;
import pl.krakow.centra.volunteering.placements.domain.PlacementId;
import pl.krakow.centra.volunteering.volunteers.domain.VolunteerId;

/** What volunteers wrote of their hours. Minutes and days stay, they have been counted; words and accounts go. */
@Component
@Order(-1)
@RequiredArgsConstructor
class HoursData implements PersonalData {

    private final HoursLedgers ledgers;

    /** As it is exported. */
    record HoursExport(
            String placement,
            String centre,
            LocalDate day,
            int minutes,
            @Nullable String what,
            EntryState state,
            Instant written) {}

    @Override
    public String part() {
        return "volunteering-hours";
    }

    @Override
    public Object export(Person person) {
        return of(person).stream()
                .flatMap(ledger -> ledger.entries().stream()
                        .map(entry -> new HoursExport(
                                ledger.placement().toString(),
                                ledger.centre(),
                                entry.day(),
                                entry.minutes(),
                                entry.what(),
                                ledger.state(entry.id()),
                                entry.at())))
                .toList();
    }

    @Override
    public void erase(Person person, Pseudonyms pseudonyms, Instant now) {
        of(person).forEach(ledger -> erase(ledger.placement(), now));
    }

    private List<HoursLedger> of(Person person) {
        return person.own().stream()
                .map(VolunteerId::new)
                .flatMap(volunteer -> ledgers.of(volunteer).stream())
                .toList();
    }

    private void erase(PlacementId placement, Instant now) {
        Attempts.untilSettled(() -> {
            var ledger = ledgers.find(placement).orElseThrow();
            var without = ledger.withoutWords();
            return (without.entries().equals(ledger.entries())
                            && without.verdicts().equals(ledger.verdicts()))
                    || ledgers.save(new Telling(without, List.of()), now);
        });
    }
}
