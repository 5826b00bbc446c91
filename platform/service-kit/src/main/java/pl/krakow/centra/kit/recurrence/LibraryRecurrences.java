package pl.krakow.centra.kit.recurrence;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import lombok.extern.slf4j.Slf4j;
import org.dmfs.rfc5545.DateTime;
import org.dmfs.rfc5545.recur.InvalidRecurrenceRuleException;
import org.dmfs.rfc5545.recur.RecurrenceRule.RfcMode;
import org.dmfs.rfc5545.recur.RecurrenceRuleIterator;

import pl.krakow.centra.kit.recurrence.domain.RecurrenceRule;
import pl.krakow.centra.kit.recurrence.domain.Recurrences;

/** Recurrence rules by lib-recur. */
@Slf4j
public final class LibraryRecurrences implements Recurrences {

    @Override
    public List<LocalDate> dates(RecurrenceRule rule, LocalDate first, LocalDate last, int most) {
        var found = new ArrayList<LocalDate>();
        try {
            var iterator = iterator(rule, first);
            while (found.size() < most && iterator.hasNext()) {
                var next = iterator.peekDateTime();
                var date = LocalDate.of(next.getYear(), next.getMonth() + 1, next.getDayOfMonth());
                if (date.isAfter(last)) {
                    break;
                }
                found.add(date);
                iterator.nextDateTime();
            }
        } catch (IllegalStateException | IllegalArgumentException e) {
            // So the library says that a rule means no further date, such as each first of a month that is a fifth
            // Monday.
            log.debug("{} ends after {} dates: {}", rule, found.size(), e.getMessage());
        }
        return found;
    }

    /** Months are counted from zero there. */
    private static RecurrenceRuleIterator iterator(RecurrenceRule rule, LocalDate first) {
        try {
            return new org.dmfs.rfc5545.recur.RecurrenceRule(rule.text(), RfcMode.RFC5545_STRICT)
                    .iterator(new DateTime(first.getYear(), first.getMonthValue() - 1, first.getDayOfMonth()));
        } catch (InvalidRecurrenceRuleException e) {
            throw new AssertionError("the library refuses " + rule.text(), e);
        }
    }
}
