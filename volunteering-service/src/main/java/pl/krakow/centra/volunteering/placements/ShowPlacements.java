package pl.krakow.centra.volunteering.placements;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
 * Shows placements: a volunteer's own, an opportunity's to the centre and to who acts for the organisation. The organisation
 * learns a volunteer's name when they have a seat, and not of who only asks, waits or was never taken.
 */
@Component
@RequiredArgsConstructor
public class ShowPlacements {

    private final SeatSheets sheets;
    private final PlacementNotes notes;
    private final Opportunities opportunities;
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
        return eyes(centre, organisation, actor).map(who -> {
            var today = LocalDate.ofInstant(
                    clock.instant(), centres.find(centre).orElseThrow().zone());
            return page(
                    sheets.of(organisation, today).stream()
                            .filter(sheet -> sheet.terms().centre().equals(centre.value()))
                            .toList(),
                    state,
                    paging,
                    who);
        });
    }

    private Page<PlacementView> page(
            Collection<SeatSheet> some, @Nullable PlacementState state, Paging paging, Eyes eyes) {
        var byId = new TreeMap<UUID, SeatSheet>();
        some.forEach(sheet -> byId.put(sheet.terms().opportunity().value(), sheet));
        var after = paging.after();
        var left = after.map(cursor -> byId.tailMap(cursor.uuid(0), true)).orElse(byId);
        var page = Page.of(
                left.entrySet().stream()
                        .flatMap(sheet -> sheet.getValue().entries().stream()
                                .filter(entry -> after.filter(
                                                cursor -> cursor.uuid(0).equals(sheet.getKey())
                                                        && entry.number() <= cursor.number(1))
                                        .isEmpty())
                                .filter(entry -> state == null || entry.state() == state)
                                .map(entry -> new Placed(sheet.getValue(), entry)))
                        .limit(paging.limit() + 1L)
                        .toList(),
                paging.limit(),
                last -> Cursor.of(last.sheet.terms().opportunity(), last.entry.number()));
        Map<SeatSheet, List<SheetEntry>> shown = new LinkedHashMap<>();
        page.items()
                .forEach(placed -> shown.computeIfAbsent(placed.sheet, _ -> new ArrayList<>())
                        .add(placed.entry));
        var titles = titles(shown.keySet().stream()
                .map(sheet -> sheet.terms().opportunity())
                .toList());
        return new Page<>(
                shown.entrySet().stream()
                        .flatMap(
                                of -> views(
                                        of.getKey(),
                                        of.getValue(),
                                        titles.get(of.getKey().terms().opportunity()),
                                        eyes)
                                        .stream())
                        .toList(),
                page.next());
    }

    /** The actor's own as a volunteer, those to come first. */
    public List<PlacementView> own(Actor actor) {
        return volunteers.ofSubject(actor.subject()).map(this::own).orElse(List.of());
    }

    private List<PlacementView> own(Volunteer volunteer) {
        var ids = notes.of(volunteer.id()).stream()
                .map(note -> note.post().opportunity())
                .collect(Collectors.toSet());
        var titles = titles(ids);
        var own = sheets.of(ids).stream()
                .flatMap(sheet -> views(
                        sheet,
                        sheet.entries().stream()
                                .filter(entry -> entry.volunteer().equals(volunteer.id()))
                                .toList(),
                        titles.get(sheet.terms().opportunity()),
                        Eyes.VOLUNTEER)
                        .stream())
                .sorted(Comparator.comparing(PlacementView::firstDay).reversed().thenComparing(PlacementView::id))
                .toList();
        return own.stream()
                .map(one -> one.clashing(
                        own.stream().filter(one::clashesWith).findFirst().orElse(null)))
                .toList();
    }

    private Map<OpportunityId, String> titles(Collection<OpportunityId> ids) {
        var titles = new HashMap<OpportunityId, String>();
        opportunities
                .findAll(ids)
                .forEach(opportunity ->
                        titles.put(opportunity.id(), opportunity.details().title()));
        return titles;
    }

    /** One placement; nothing when it isn't the actor's to see. */
    public Optional<PlacementView> one(CentreId centre, PlacementId id, Actor actor) {
        return notes.find(id)
                .filter(note -> note.centre().equals(centre.value()))
                .flatMap(note -> eyes(note, actor)
                        .flatMap(who -> sheets.of(note.post().opportunity())
                                .flatMap(sheet -> sheet.find(id)
                                        .map(entry -> views(sheet, List.of(entry), title(sheet), who)
                                                .getFirst()))));
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
        return views(sheet, List.of(entry), title(sheet), eyes).getFirst();
    }

    private @Nullable String title(SeatSheet sheet) {
        return opportunities
                .find(sheet.terms().opportunity())
                .map(opportunity -> opportunity.details().title())
                .orElse(null);
    }

    /** These of the sheet as whoever looks may see them, in their order. */
    List<PlacementView> views(SeatSheet sheet, List<SheetEntry> entries, @Nullable String title, Eyes eyes) {
        var written = new HashMap<PlacementId, PlacementNote>();
        notes.findAll(entries.stream().map(SheetEntry::id).toList()).forEach(note -> written.put(note.id(), note));
        var known = new HashMap<VolunteerId, Volunteer>();
        if (eyes != Eyes.VOLUNTEER) {
            var named = entries.stream()
                    .filter(entry -> isNamedTo(eyes, entry.state()))
                    .map(SheetEntry::volunteer)
                    .collect(Collectors.toSet());
            volunteers.findAll(named).forEach(volunteer -> known.put(volunteer.id(), volunteer));
        }
        var today = LocalDate.ofInstant(clock.instant(), sheet.terms().zone());
        return entries.stream()
                .map(entry -> PlacementView.of(
                        sheet,
                        entry,
                        written.get(entry.id()),
                        title,
                        whose(entry.state(), known.get(entry.volunteer()), eyes, today)))
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
