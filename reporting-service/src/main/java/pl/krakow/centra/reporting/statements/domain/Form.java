package pl.krakow.centra.reporting.statements.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * What a statement consists of, in order. The operator's follows the form of the report on the completion of a public task
 * (regulation of 24 October 2018, Dz.U. 2018 poz. 2057); the city's tells the council how the programme of cooperation was carried
 * out (art. 5a sec. 3 of the act on public benefit).
 */
public enum Form {
    /** Sprawozdanie z wykonania zadania publicznego, within 30 days after the task or the year ends (art. 18). */
    PUBLIC_TASK(
            new Section("task", null),
            new Section("results", Filling.RESULTS),
            new Section("actions", Filling.FIGURES),
            new Section("audience", Filling.AUDIENCE),
            new Section("activities", Filling.ACTIVITIES),
            new Section("own-contribution", Filling.VOLUNTEERS),
            new Section("costs", null),
            new Section("fees", null),
            new Section("remarks", null)),
    /** Sprawozdanie z realizacji programu współpracy, by 31 May of the next year. */
    CITY_PROGRAMME(
            new Section("introduction", null),
            new Section("operators", Filling.OPERATORS),
            new Section("use", Filling.COMPARISON),
            new Section("audience", Filling.AUDIENCE),
            new Section("activities", Filling.ACTIVITIES),
            new Section("volunteers", Filling.VOLUNTEERS),
            new Section("results", Filling.RESULTS),
            new Section("corrections", Filling.CLOSINGS),
            new Section("conclusions", null));

    private static final int DAYS_AFTER_A_TASK = 30;

    private final List<Section> sections;

    Form(Section... sections) {
        this.sections = List.of(sections);
    }

    /** What a table is filled with. */
    public enum Filling {
        RESULTS,
        FIGURES,
        COMPARISON,
        AUDIENCE,
        ACTIVITIES,
        VOLUNTEERS,
        OPERATORS,
        CLOSINGS
    }

    /**
     * A part of a statement; there is place for words in each.
     *
     * @param filling of its table; null where there is none
     */
    public record Section(String id, @Nullable Filling filling) {}

    public List<Section> sections() {
        return sections;
    }

    public Optional<Section> section(String id) {
        return sections.stream().filter(section -> section.id().equals(id)).findFirst();
    }

    /** The day by which it has to be handed in. */
    public LocalDate due(LocalDate end) {
        return switch (this) {
            case PUBLIC_TASK -> end.plusDays(DAYS_AFTER_A_TASK);
            case CITY_PROGRAMME -> LocalDate.of(end.getYear() + 1, 5, 31);
        };
    }
}
