package pl.krakow.centra.events.incubation;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import pl.krakow.centra.events.incubation.PathView.Light;
import pl.krakow.centra.events.incubation.domain.Evidence;
import pl.krakow.centra.events.incubation.domain.IncubationPath;
import pl.krakow.centra.events.incubation.domain.IncubationPaths;
import pl.krakow.centra.events.incubation.domain.IncubationPaths.Position;
import pl.krakow.centra.events.incubation.domain.Member;
import pl.krakow.centra.events.incubation.domain.PathId;
import pl.krakow.centra.events.incubation.domain.Traces;
import pl.krakow.centra.kit.centre.Centre;
import pl.krakow.centra.kit.centre.CentreCatalogue;
import pl.krakow.centra.kit.centre.CentreId;
import pl.krakow.centra.kit.security.Actor;
import pl.krakow.centra.kit.web.Cursor;
import pl.krakow.centra.kit.web.Page;
import pl.krakow.centra.kit.web.Paging;

/** Shows paths: to the staff of the centre all of them, to a group's people their own. */
@Component
@RequiredArgsConstructor
public class FindPaths {

    private static final int MOST_ON_A_BOARD = 500;
    private static final Comparator<BoardView.Row> STUCK_FIRST = Comparator.<BoardView.Row>comparingLong(
                    row -> row.stuck() == null ? -1 : row.stuck().days())
            .reversed();

    private final IncubationPaths paths;
    private final KeepTemplates templates;
    private final Traces traces;
    private final EvidenceStates states;
    private final IncubationSettings settings;
    private final CentreCatalogue centres;
    private final Clock clock;

    /** Something the group's people did that may belong to a step. */
    @Schema(name = "IncubationSuggestion")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record SuggestionView(
            @Schema(example = "statute-advice") String step,
            Evidence.Kind kind,

            @Schema(description = "what to name as evidence")
            UUID reference,

            @Schema(example = "Zakładanie organizacji") @Nullable
            String title,

            LocalDate day) {}

    /** Where every group of a centre stands. */
    public BoardView board(CentreId centre, Locale language) {
        var light = light(centre.value(), language);
        var rows = paths.live(centre.value(), MOST_ON_A_BOARD).stream()
                .map(path -> BoardView.row(path, templates.of(path.template()), light))
                .sorted(STUCK_FIRST)
                .toList();
        return new BoardView(
                rows.size(),
                (int) rows.stream().filter(row -> row.stuck() != null).count(),
                rows);
    }

    /** What has ended at a centre, the newest first; how its evidence stands, each path says itself. */
    public Page<PathView> ended(CentreId centre, Paging paging, Locale language) {
        var after = paging.after()
                .map(cursor -> new Position(cursor.instant(0), new PathId(cursor.uuid(1))))
                .orElse(null);
        var found = paths.ended(centre.value(), after, paging.limit() + 1);
        return Page.of(found, paging.limit(), path -> Cursor.of(path.contents().begun(), path.id()))
                .map(path -> PathView.forStaff(
                        path, templates.of(path.template()), Map.of(), light(path.centre(), language)));
    }

    public Optional<PathView> find(CentreId centre, PathId id, Locale language) {
        return at(centre, id).map(path -> forStaff(path, language));
    }

    /** What may belong to which step; nothing when the centre has no such path. */
    public Optional<List<SuggestionView>> suggestions(CentreId centre, PathId id) {
        return at(centre, id).map(path -> {
            var since = LocalDate.ofInstant(path.contents().begun(), zone(centre.value()))
                    .minus(settings.looksBack());
            var subjects = path.members().stream().map(Member::subject).toList();
            var found = traces.of(centre.value(), path.beneficiary(), subjects, since);
            return path.suggestions(found, templates.of(path.template())).stream()
                    .map(each -> new SuggestionView(
                            each.step(),
                            each.found().kind(),
                            each.found().reference(),
                            each.found().title(),
                            each.found().day()))
                    .toList();
        });
    }

    private Optional<IncubationPath> at(CentreId centre, PathId id) {
        return paths.find(id).filter(path -> path.centre().equals(centre.value()));
    }

    /** The paths somebody follows. */
    public List<PathView> mine(Actor actor, Locale language) {
        return paths.followedBy(actor.subject()).stream()
                .map(path -> forMember(path, language))
                .toList();
    }

    public Optional<PathView> mine(PathId id, Actor actor, Locale language) {
        return paths.find(id).filter(path -> path.isFollowedBy(actor.subject())).map(path -> forMember(path, language));
    }

    PathView forStaff(IncubationPath path, Locale language) {
        return PathView.forStaff(path, templates.of(path.template()), states.of(path), light(path.centre(), language));
    }

    PathView forMember(IncubationPath path, Locale language) {
        return PathView.forMember(path, templates.of(path.template()), light(path.centre(), language));
    }

    private Light light(String centre, Locale language) {
        var zone = zone(centre);
        return new Light(clock.instant(), LocalDate.now(clock.withZone(zone)), zone, language, settings);
    }

    private ZoneId zone(String centre) {
        return centres.find(new CentreId(centre)).map(Centre::zone).orElseThrow();
    }
}
