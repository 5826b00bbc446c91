package pl.krakow.centra.volunteering.placements;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;

import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import pl.krakow.centra.kit.centre.CentreCatalogue;
import pl.krakow.centra.kit.centre.CentreId;
import pl.krakow.centra.kit.letter.EmailAddress;
import pl.krakow.centra.kit.security.Actor;
import pl.krakow.centra.kit.security.CentreStaff;
import pl.krakow.centra.kit.web.Cursor;
import pl.krakow.centra.kit.web.Page;
import pl.krakow.centra.kit.web.Paging;
import pl.krakow.centra.volunteering.opportunities.domain.Opportunities;
import pl.krakow.centra.volunteering.opportunities.domain.OpportunityId;
import pl.krakow.centra.volunteering.organisations.OrganisationDesk;
import pl.krakow.centra.volunteering.organisations.domain.OrganisationId;
import pl.krakow.centra.volunteering.placements.PlacementView.Whose;
import pl.krakow.centra.volunteering.placements.Titles.Title;
import pl.krakow.centra.volunteering.placements.domain.PlacementId;
import pl.krakow.centra.volunteering.placements.domain.PlacementNote;
import pl.krakow.centra.volunteering.placements.domain.PlacementNotes;
import pl.krakow.centra.volunteering.placements.domain.PlacementState;
import pl.krakow.centra.volunteering.placements.domain.SeatSheet;
import pl.krakow.centra.volunteering.placements.domain.SeatSheets;
import pl.krakow.centra.volunteering.placements.domain.SheetEntry;
import pl.krakow.centra.volunteering.volunteers.domain.ConsentTo;
import pl.krakow.centra.volunteering.volunteers.domain.Volunteer;
import pl.krakow.centra.volunteering.volunteers.domain.VolunteerId;
import pl.krakow.centra.volunteering.volunteers.domain.Volunteers;

/**
 * Shows placements: a volunteer's own, an opportunity's to the centre and to who acts for the organisation, all of a centre's to
 * its staff. The organisation
 * learns a volunteer's name when they have a seat, and not of who only asks, waits or was never taken.
 */
@Component
@RequiredArgsConstructor
public class ShowPlacements {

    private final SeatSheets sheets;
    private final PlacementNotes notes;
    private final Opportunities opportunities;
    private final Titles titles;
    private final Volunteers volunteers;
    private final OrganisationDesk desk;
    private final CentreStaff staff;
    private final CentreCatalogue centres;
    private final Clock clock;

    private record Placed(SeatSheet sheet, SheetEntry entry) {}

    /** Who looks. */
    enum Eyes {
        VOLUNTEER,
        ORGANISATION,
        CENTRE
    }

    /**
     * An opportunity's, in pages by number; nothing when the actor is neither of the centre nor of the organisation.
     *
     * @param state those who stand there; all when null
     */
    public Optional<Page<PlacementView>> of(
            CentreId centre, OpportunityId id, @Nullable PlacementState state, Paging paging, Actor actor) {
        return opportunities.find(centre.value(), id).flatMap(opportunity -> {
            var eyes = eyes(centre, opportunity.details().organisation(), actor);
            return eyes.map(who -> page(sheets.of(List.of(id)), state, paging, who));
        });
    }

    /**
     * Those of an organisation at a centre that aren't over by today, in pages by opportunity and number; nothing when the actor is
     * neither of the centre nor of the organisation.
     */
    public Optional<Page<PlacementView>> of(
            CentreId centre, OrganisationId organisation, @Nullable PlacementState state, Paging paging, Actor actor) {
        return eyes(centre, organisation, actor)
                .map(who -> page(
                        sheets.of(organisation, today(centre)).stream()
                                .filter(sheet -> sheet.terms().centre().equals(centre.value()))
                                .toList(),
                        state,
                        paging,
                        who));
    }

    /**
     * All of a centre's that aren't over by today, in pages by opportunity and number; nothing when the actor isn't of the centre.
     */
    public Optional<Page<PlacementView>> at(
            CentreId centre, @Nullable PlacementState state, Paging paging, Actor actor) {
        if (!staff.includes(actor, centre)) {
            return Optional.empty();
        }
        // the first may be the last of the page before, with nobody left to show
        var some = sheets.at(
                centre.value(),
                today(centre),
                state,
                paging.after().map(cursor -> new OpportunityId(cursor.uuid(0))).orElse(null),
                paging.limit() + 2);
        return Optional.of(inOrder(some, state, paging, Eyes.CENTRE));
    }

    private LocalDate today(CentreId centre) {
        return LocalDate.ofInstant(
                clock.instant(), centres.find(centre).orElseThrow().zone());
    }

    private Page<PlacementView> page(
            Collection<SeatSheet> some, @Nullable PlacementState state, Paging paging, Eyes eyes) {
        var byId = new TreeMap<UUID, SeatSheet>();
        some.forEach(sheet -> byId.put(sheet.terms().opportunity().value(), sheet));
        var left =
                paging.after().map(cursor -> byId.tailMap(cursor.uuid(0), true)).orElse(byId);
        return inOrder(left.values(), state, paging, eyes);
    }

    /** @param some beginning with the one the page before ended with */
    private Page<PlacementView> inOrder(
            Collection<SeatSheet> some, @Nullable PlacementState state, Paging paging, Eyes eyes) {
        var after = paging.after();
        var page = Page.of(
                some.stream()
                        .flatMap(sheet -> sheet.entries().stream()
                                .filter(entry -> after.filter(cursor -> cursor.uuid(0)
                                                        .equals(sheet.terms()
                                                                .opportunity()
                                                                .value())
                                                && entry.number() <= cursor.number(1))
                                        .isEmpty())
                                .filter(entry -> state == null || entry.state() == state)
                                .map(entry -> new Placed(sheet, entry)))
                        .limit(paging.limit() + 1L)
                        .toList(),
                paging.limit(),
                last -> Cursor.of(last.sheet.terms().opportunity(), last.entry.number()));
        var called =
                titles.of(page.items().stream().map(Placed::sheet).distinct().toList());
        return new Page<>(views(page.items(), called, eyes), page.next());
    }

    /** The actor's own as a volunteer, those to come first. */
    public List<PlacementView> own(Actor actor) {
        return volunteers.ofSubject(actor.subject()).map(this::own).orElse(List.of());
    }

    private List<PlacementView> own(Volunteer volunteer) {
        var ids = notes.of(volunteer.id()).stream()
                .map(note -> note.post().opportunity())
                .collect(Collectors.toSet());
        var found = sheets.of(ids);
        var called = titles.of(found);
        var placed = found.stream()
                .flatMap(sheet -> sheet.entries().stream()
                        .filter(entry -> entry.volunteer().equals(volunteer.id()))
                        .map(entry -> new Placed(sheet, entry)))
                .toList();
        var own = views(placed, called, Eyes.VOLUNTEER).stream()
                .sorted(Comparator.comparing(PlacementView::firstDay).reversed().thenComparing(PlacementView::id))
                .toList();
        return own.stream()
                .map(one -> one.clashing(
                        own.stream().filter(one::clashesWith).findFirst().orElse(null)))
                .toList();
    }

    /** One placement; nothing when it isn't the actor's to see. */
    public Optional<PlacementView> one(CentreId centre, PlacementId id, Actor actor) {
        return notes.find(id)
                .filter(note -> note.centre().equals(centre.value()))
                .flatMap(note -> eyes(note, actor)
                        .flatMap(who -> sheets.of(note.post().opportunity())
                                .flatMap(sheet -> sheet.find(id)
                                        .map(entry -> views(sheet, List.of(entry), titles.of(sheet), who)
                                                .getFirst()))));
    }

    /**
     * Those there are of these on the sheets of a centre, in no order; none when the actor is neither of the centre nor of the
     * organisation.
     *
     * @param organisation whose they are; anybody's when null, which is for the centre's staff
     */
    public List<PlacementView> those(
            CentreId centre, @Nullable OrganisationId organisation, Map<PlacementId, OpportunityId> some, Actor actor) {
        var who = organisation == null
                ? Optional.of(Eyes.CENTRE).filter(_ -> staff.includes(actor, centre))
                : eyes(centre, organisation, actor);
        if (who.isEmpty() || some.isEmpty()) {
            return List.of();
        }
        var found = sheets.of(Set.copyOf(some.values())).stream()
                .filter(sheet -> sheet.terms().centre().equals(centre.value()))
                .filter(sheet ->
                        organisation == null || sheet.terms().organisation().equals(organisation))
                .toList();
        var placed = found.stream()
                .flatMap(sheet -> sheet.entries().stream()
                        .filter(entry -> some.containsKey(entry.id()))
                        .map(entry -> new Placed(sheet, entry)))
                .toList();
        return views(placed, titles.of(found), who.get());
    }

    /** As who the actor may look at the placement, if at all. */
    Optional<Eyes> eyes(PlacementNote note, Actor actor) {
        return eyes(new CentreId(note.centre()), note.organisation(), actor)
                .or(() -> isOf(note.volunteer(), actor) ? Optional.of(Eyes.VOLUNTEER) : Optional.empty());
    }

    boolean isOf(VolunteerId volunteer, Actor actor) {
        return actor.isSignedIn()
                && volunteers
                        .ofSubject(actor.subject())
                        .filter(known -> known.id().equals(volunteer))
                        .isPresent();
    }

    private Optional<Eyes> eyes(CentreId centre, OrganisationId organisation, Actor actor) {
        if (staff.includes(actor, centre)) {
            return Optional.of(Eyes.CENTRE);
        }
        return desk.actsFor(actor, organisation) ? Optional.of(Eyes.ORGANISATION) : Optional.empty();
    }

    /** The placement as it stands on the sheet. */
    PlacementView of(SeatSheet sheet, PlacementId id, Actor actor) {
        var entry = sheet.find(id).orElseThrow();
        var note = notes.find(id);
        var eyes = note.flatMap(known -> eyes(known, actor)).orElse(Eyes.VOLUNTEER);
        return views(sheet, List.of(entry), titles.of(sheet), eyes).getFirst();
    }

    /** These of the sheet as whoever looks may see them, in their order. */
    List<PlacementView> views(SeatSheet sheet, List<SheetEntry> entries, Title title, Eyes eyes) {
        return views(
                entries.stream().map(entry -> new Placed(sheet, entry)).toList(),
                Map.of(sheet.terms().opportunity(), title),
                eyes);
    }

    private List<PlacementView> views(List<Placed> placed, Map<OpportunityId, Title> called, Eyes eyes) {
        var written = new HashMap<PlacementId, PlacementNote>();
        notes.findAll(placed.stream().map(one -> one.entry.id()).toList())
                .forEach(note -> written.put(note.id(), note));
        var known = new HashMap<VolunteerId, Volunteer>();
        if (eyes != Eyes.VOLUNTEER) {
            var named = placed.stream()
                    .map(Placed::entry)
                    .filter(entry -> isNamedTo(eyes, entry.state()))
                    .map(SheetEntry::volunteer)
                    .collect(Collectors.toSet());
            volunteers.findAll(named).forEach(volunteer -> known.put(volunteer.id(), volunteer));
        }
        var now = clock.instant();
        return placed.stream()
                .map(one -> PlacementView.of(
                        one.sheet,
                        one.entry,
                        written.get(one.entry.id()),
                        called.getOrDefault(one.sheet.terms().opportunity(), Title.NONE),
                        whose(
                                one.entry.state(),
                                known.get(one.entry.volunteer()),
                                eyes,
                                LocalDate.ofInstant(now, one.sheet.terms().zone()))))
                .toList();
    }

    private static Whose whose(PlacementState state, @Nullable Volunteer volunteer, Eyes eyes, LocalDate today) {
        if (volunteer == null || !isNamedTo(eyes, state)) {
            return Whose.HIDDEN;
        }
        boolean reached = eyes == Eyes.ORGANISATION && state.isLive() && volunteer.consentsTo(ConsentTo.CONTACT);
        return new Whose(
                volunteer.profile().contact().name(),
                reached ? volunteer.mailbox(today).map(EmailAddress::value).orElse(null) : null,
                reached ? volunteer.phone(today).orElse(null) : null);
    }

    private static boolean isNamedTo(Eyes eyes, PlacementState state) {
        return eyes == Eyes.CENTRE || eyes == Eyes.ORGANISATION && isNamedToOrganisation(state);
    }

    private static boolean isNamedToOrganisation(PlacementState state) {
        return switch (state) {
            case ACCEPTED, AGREED, RUNNING, FINISHED, BROKEN_OFF, NO_SHOW -> true;
            case APPLIED, WAITING, OFFERED, DECLINED, EXPIRED, WITHDRAWN, REJECTED -> false;
        };
    }
}
