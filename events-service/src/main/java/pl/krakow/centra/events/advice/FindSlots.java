package pl.krakow.centra.events.advice;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import pl.krakow.centra.events.advice.domain.Adviser;
import pl.krakow.centra.events.advice.domain.AdviserDay;
import pl.krakow.centra.events.advice.domain.AdviserDays;
import pl.krakow.centra.events.advice.domain.AdviserId;
import pl.krakow.centra.events.advice.domain.Advisers;
import pl.krakow.centra.events.advice.domain.Duty;
import pl.krakow.centra.events.advice.domain.SlotId;
import pl.krakow.centra.events.advice.domain.Way;
import pl.krakow.centra.kit.web.Cursor;
import pl.krakow.centra.kit.web.Page;
import pl.krakow.centra.kit.web.Paging;

/** What is on offer, read from the days that decide. */
@Component
@RequiredArgsConstructor
public class FindSlots {

    private static final int ALTERNATIVES = 3;
    private static final int ALTERNATIVE_DAYS = 30;

    private final AdviserDays days;
    private final Advisers advisers;
    private final AdviceSettings settings;
    private final Clock clock;

    /**
     * @param centre one, or null for the whole city
     * @param to the last day, included
     */
    public record Query(
            @Nullable String centre,
            LocalDate from,
            LocalDate to,
            @Nullable String field,
            @Nullable String language,
            @Nullable Way way,
            @Nullable AdviserId adviser) {}

    public List<SlotView> handle(Query query) {
        var earliest = clock.instant().plus(settings.notice());
        return offered(query, earliest)
                .sorted(Comparator.comparing(SlotView::start).thenComparing(SlotView::id))
                .toList();
    }

    /** The same page by page. */
    public Page<SlotView> page(Query query, Paging paging) {
        var after = paging.after();
        var slots = handle(query).stream();
        if (after.isPresent()) {
            var start = after.get().instant(0);
            var id = after.get().text(1);
            slots = slots.filter(slot -> slot.start().toInstant().isAfter(start)
                    || (slot.start().toInstant().equals(start) && slot.id().compareTo(id) > 0));
        }
        return Page.of(
                slots.limit(paging.limit() + 1L).toList(),
                paging.limit(),
                slot -> Cursor.of(slot.start().toInstant(), slot.id()));
    }

    /** The next free times in the same field at the centre, for who has to look for another one. */
    public List<SlotView> instead(String centre, String field, LocalDate from) {
        return handle(new Query(centre, from, from.plusDays(ALTERNATIVE_DAYS), field, null, null, null)).stream()
                .limit(ALTERNATIVES)
                .toList();
    }

    private Stream<SlotView> offered(Query query, Instant earliest) {
        var found = days.between(query.centre, query.from, query.to);
        var who = advisers.of(
                found.stream().map(day -> day.id().adviser()).distinct().toList());
        return found.stream()
                .filter(day ->
                        query.adviser == null || query.adviser.equals(day.id().adviser()))
                .flatMap(day -> offered(day, query, who, earliest));
    }

    private static Stream<SlotView> offered(
            AdviserDay day, Query query, Map<AdviserId, Adviser> who, Instant earliest) {
        var adviser = who.get(day.id().adviser());
        return adviser == null
                ? Stream.empty()
                : day.contents().duties().stream()
                        .filter(duty -> isWanted(duty, day, adviser, query))
                        .flatMap(duty -> day.free(duty, earliest).stream()
                                .map(slot -> new SlotView(
                                        new SlotId(duty.id(), slot.start()).toString(),
                                        duty.centre(),
                                        new SlotView.WhoView(adviser.id().value(), adviser.name()),
                                        slot.start().atZone(duty.zone()).toOffsetDateTime(),
                                        slot.end().atZone(duty.zone()).toOffsetDateTime(),
                                        duty.place().way(),
                                        duty.fields().stream().sorted().toList(),
                                        adviser.profile().languages().stream()
                                                .sorted()
                                                .toList(),
                                        duty.roomPerAppointment().isPresent())));
    }

    private static boolean isWanted(Duty duty, AdviserDay day, Adviser adviser, Query query) {
        return (query.centre == null || duty.centre().equals(query.centre))
                && adviser.worksAt(duty.centre(), day.id().date())
                && (query.field == null || duty.fields().contains(query.field))
                && (query.way == null || duty.place().way() == query.way)
                && (query.language == null || adviser.profile().languages().contains(query.language));
    }
}
