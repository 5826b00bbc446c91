package pl.krakow.centra.sites.staff.figures;

import java.util.List;

import jakarta.servlet.http.HttpServletRequest;

import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;

import pl.krakow.centra.sites.api.reports.Contracts;
import pl.krakow.centra.sites.api.reports.ContractsApi;
import pl.krakow.centra.sites.figures.FigurePages;
import pl.krakow.centra.sites.figures.Period;
import pl.krakow.centra.sites.figures.Visit;
import pl.krakow.centra.sites.frame.Frames;
import pl.krakow.centra.sites.gateway.Answer;
import pl.krakow.centra.sites.staff.AtWork;

/** Opens the figures of a centre to its coordinator, who reads the term of the operator in office and nothing before it. */
@Component
@RequiredArgsConstructor
class OwnFigures {

    private final Frames frames;
    private final FigurePages pages;
    private final ContractsApi contracts;

    /** A visit, and the term it lies in: null where no operator is in office, or nobody can say. */
    record Opened(Visit visit, Answer<Contracts> terms, Contracts.@Nullable Term term) {}

    Opened open(AtWork work, HttpServletRequest request, MultiValueMap<String, String> form, Model model) {
        work.demand(work.isCoordinator());
        var terms = contracts.terms(work.caller());
        var term = terms.orElse(new Contracts(List.of())).items().stream()
                .filter(each -> each.centre().equals(work.id().value()) && each.covers(work.today()))
                .findFirst()
                .orElse(null);
        var visit = new Visit(
                frames.of(request),
                work.caller(),
                period(form, work, term),
                List.of(work.id().value()),
                true,
                Visit.Paths.OF_CENTRE);
        pages.prepare(visit, model);
        return new Opened(visit, terms, term);
    }

    /** Where nothing is chosen, this year as far as the term reaches. */
    private static Period period(MultiValueMap<String, String> form, AtWork work, Contracts.@Nullable Term term) {
        var period = Period.read(form, work.today());
        var chosen = form.getFirst("from");
        return term != null
                        && (chosen == null || chosen.isBlank())
                        && period.from().isBefore(term.begins())
                ? new Period(term.begins(), period.to(), period.mistaken())
                : period;
    }
}
