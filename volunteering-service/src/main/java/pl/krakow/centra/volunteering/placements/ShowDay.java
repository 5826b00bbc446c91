package pl.krakow.centra.volunteering.placements;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import pl.krakow.centra.kit.centre.CentreId;
import pl.krakow.centra.kit.privacy.Views;
import pl.krakow.centra.kit.security.Actor;
import pl.krakow.centra.kit.security.CentreStaff;
import pl.krakow.centra.volunteering.organisations.OrganisationDesk;
import pl.krakow.centra.volunteering.organisations.domain.OrganisationId;
import pl.krakow.centra.volunteering.placements.DayView.PersonView;
import pl.krakow.centra.volunteering.placements.DayView.ShiftView;
import pl.krakow.centra.volunteering.placements.ShowPlacements.Eyes;
import pl.krakow.centra.volunteering.placements.Titles.Title;
import pl.krakow.centra.volunteering.placements.domain.PlacementFacts;
import pl.krakow.centra.volunteering.placements.domain.PlacementState;
import pl.krakow.centra.volunteering.placements.domain.SeatSheet;
import pl.krakow.centra.volunteering.placements.domain.SeatSheets;
import pl.krakow.centra.volunteering.placements.domain.SheetEntry;
import pl.krakow.centra.volunteering.placements.domain.SheetTerms.PostTerms;
import pl.krakow.centra.volunteering.placements.domain.StartGate.Missing;
import pl.krakow.centra.volunteering.privacy.Viewed;
import pl.krakow.centra.volunteering.volunteers.domain.ConsentTo;
import pl.krakow.centra.volunteering.volunteers.domain.Volunteer;
import pl.krakow.centra.volunteering.volunteers.domain.VolunteerId;
import pl.krakow.centra.volunteering.volunteers.domain.Volunteers;

/**
 * The list for a day at a centre: which shifts there are, who comes, what is still missing before they may begin. Its staff see all
 * of it; who acts for organisations sees theirs, and how to reach a volunteer only where they consented to that; anybody else sees
 * an empty list. Whom somebody was shown is noted.
 */
@Component
@RequiredArgsConstructor
public class ShowDay {

    private static final Comparator<ShiftView> BY_TIME = Comparator.comparing(
                    ShiftView::start, Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(ShiftView::opportunityId)
            .thenComparing(ShiftView::postId);
    private static final Comparator<PersonView> BY_NAME = Comparator.comparing(
                    (PersonView person) -> person.placement().volunteerName(),
                    Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(person -> person.placement().id());

    private final SeatSheets sheets;
    private final Titles titles;
    private final Volunteers volunteers;
    private final ShowPlacements show;
    private final ReadyToStart ready;
    private final OrganisationDesk desk;
    private final CentreStaff staff;
    private final Views views;

    /** @param organisation of one; of all the actor may see when null */
    public DayView of(CentreId centre, LocalDate day, @Nullable OrganisationId organisation, Actor actor) {
        var eyes = staff.includes(actor, centre) ? Eyes.CENTRE : Eyes.ORGANISATION;
        var seen = seen(centre, day, organisation, eyes, actor);
        var called = titles.of(seen);
        var people = volunteers
                .findAll(seen.stream()
                        .flatMap(sheet -> sheet.entries().stream())
                        .filter(entry -> isListed(entry.state()))
                        .map(SheetEntry::volunteer)
                        .collect(Collectors.toSet()))
                .stream()
                .collect(Collectors.toMap(Volunteer::id, Function.identity()));
        var shifts = new ArrayList<ShiftView>();
        for (var sheet : seen) {
            shifts.addAll(
                    shifts(sheet, day, eyes, called.getOrDefault(sheet.terms().opportunity(), Title.NONE), people));
        }
        shifts.sort(BY_TIME);
        views.note(
                Viewed.VOLUNTEER_LIST,
                actor,
                shifts.stream()
                        .flatMap(shift -> shift.people().stream())
                        .map(person -> person.placement().volunteerId().toString())
                        .distinct()
                        .toList());
        return new DayView(day, shifts);
    }

    private List<SeatSheet> seen(
            CentreId centre, LocalDate day, @Nullable OrganisationId organisation, Eyes eyes, Actor actor) {
        var theirs = new HashMap<OrganisationId, Boolean>();
        return sheets.at(centre.value(), day).stream()
                .filter(sheet ->
                        organisation == null || sheet.terms().organisation().equals(organisation))
                .filter(sheet -> eyes == Eyes.CENTRE
                        || theirs.computeIfAbsent(sheet.terms().organisation(), of -> desk.actsFor(actor, of)))
                .toList();
    }

    private List<ShiftView> shifts(
            SeatSheet sheet, LocalDate day, Eyes eyes, Title title, Map<VolunteerId, Volunteer> people) {
        Map<UUID, List<SheetEntry>> expected = sheet.entries().stream()
                .filter(entry -> isListed(entry.state()))
                .filter(entry -> isOn(sheet.facts(entry), day))
                .collect(Collectors.groupingBy(SheetEntry::post));
        var terms = sheet.terms();
        var posts = new ArrayList<PostTerms>();
        terms.posts().stream()
                .filter(post -> expected.containsKey(post.id()) || (!post.role() && isOn(post, day)))
                .forEach(posts::add);
        terms.former().stream().filter(post -> expected.containsKey(post.id())).forEach(posts::add);
        return posts.stream()
                .map(post -> new ShiftView(
                        terms.opportunity().value(),
                        title.title(),
                        terms.organisation().value(),
                        title.organisation(),
                        post.id(),
                        post.role() ? null : post.begins().atZone(terms.zone()).toOffsetDateTime(),
                        post.role() ? null : post.ends().atZone(terms.zone()).toOffsetDateTime(),
                        terms.posts().contains(post) ? post.seats() : 0,
                        sheet.taken(post),
                        sheet.waiting(post),
                        people(sheet, expected.getOrDefault(post.id(), List.of()), day, eyes, title, people)))
                .toList();
    }

    private List<PersonView> people(
            SeatSheet sheet,
            Collection<SheetEntry> entries,
            LocalDate day,
            Eyes eyes,
            Title title,
            Map<VolunteerId, Volunteer> people) {
        var views = show.views(sheet, List.copyOf(entries), title, eyes);
        var byId = entries.stream().collect(Collectors.toMap(entry -> entry.id().value(), Function.identity()));
        return views.stream()
                .map(view -> {
                    var entry = byId.get(view.id());
                    var volunteer = people.get(new VolunteerId(view.volunteerId()));
                    return new PersonView(
                            view,
                            volunteer == null ? null : phone(volunteer, eyes, day),
                            entry == null ? List.of() : missing(sheet, entry, day));
                })
                .sorted(BY_NAME)
                .toList();
    }

    private List<Missing> missing(SeatSheet sheet, SheetEntry entry, LocalDate day) {
        return switch (entry.state()) {
            case ACCEPTED, AGREED, RUNNING -> ready.missing(sheet.facts(entry), day);
            default -> List.of();
        };
    }

    private static @Nullable String phone(Volunteer volunteer, Eyes eyes, LocalDate day) {
        return eyes == Eyes.CENTRE || volunteer.consentsTo(ConsentTo.CONTACT)
                ? volunteer.phone(day).orElse(null)
                : null;
    }

    private static boolean isListed(PlacementState state) {
        return switch (state) {
            case ACCEPTED, AGREED, RUNNING, FINISHED, BROKEN_OFF, NO_SHOW -> true;
            case APPLIED, WAITING, OFFERED, DECLINED, EXPIRED, WITHDRAWN, REJECTED -> false;
        };
    }

    private static boolean isOn(PlacementFacts facts, LocalDate day) {
        return !facts.firstDay().isAfter(day) && !facts.lastDay().isBefore(day);
    }

    private static boolean isOn(PostTerms post, LocalDate day) {
        return !post.firstDay().isAfter(day) && !post.lastDay().isBefore(day);
    }
}
