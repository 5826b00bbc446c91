package pl.krakow.centra.volunteering.agreements;

import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import pl.krakow.centra.kit.centre.Centre;
import pl.krakow.centra.kit.centre.CentreCatalogue;
import pl.krakow.centra.kit.pdf.Paper;
import pl.krakow.centra.kit.pdf.PdfPrinter;
import pl.krakow.centra.kit.wording.Wording;
import pl.krakow.centra.volunteering.agreements.domain.Acceptance;
import pl.krakow.centra.volunteering.agreements.domain.Agreement;
import pl.krakow.centra.volunteering.agreements.domain.AgreementVersion;
import pl.krakow.centra.volunteering.agreements.domain.Duties.Concluding;
import pl.krakow.centra.volunteering.agreements.domain.Side;
import pl.krakow.centra.volunteering.agreements.domain.Terms;

/**
 * An agreement on paper: accessible PDF with what the act asks an agreement to say (art. 44 and 45), who accepted it when, and
 * lines to sign on for whom it waits. What the sides worded themselves stays in their words; in other languages than Polish it
 * says that the Polish one counts.
 */
@Component
@RequiredArgsConstructor
public class PrintAgreement {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

    private final PdfPrinter printer;
    private final CentreCatalogue centres;

    /** @param language a tag; Polish for one nobody wrote words for */
    public byte[] print(Agreement agreement, AgreementVersion version, String language) {
        return printer.print(paper(agreement, version, Wording.in(language)));
    }

    Paper paper(Agreement agreement, AgreementVersion version, Wording words) {
        var terms = version.terms();
        var organisation = terms.organisation();
        var parts = new ArrayList<Paper.Part>();
        if (!words.language().equals(Wording.POLISH)) {
            parts.add(new Paper.Paragraph(words.say("agreement.polishCounts")));
        }
        parts.add(new Paper.Heading(2, words.say("agreement.sides")));
        parts.add(new Paper.Facts(sides(terms, words)));
        parts.add(new Paper.Heading(2, words.say("agreement.work")));
        parts.add(new Paper.Paragraph(terms.scope()));
        if (terms.manner() != null) {
            parts.add(new Paper.Heading(3, words.say("agreement.manner")));
            parts.add(new Paper.Paragraph(terms.manner()));
        }
        parts.add(new Paper.Heading(2, words.say("agreement.time")));
        parts.add(new Paper.Facts(time(terms, words)));
        if (!terms.times().isEmpty()) {
            parts.add(new Paper.Table(
                    words.say("agreement.shifts"),
                    List.of(words.say("agreement.day"), words.say("agreement.from"), words.say("agreement.to")),
                    terms.times().stream().map(shift -> row(shift, words)).toList(),
                    3));
        }
        parts.add(new Paper.Heading(2, words.say("agreement.rights")));
        parts.add(new Paper.Points(rights(terms, words), true));
        parts.add(new Paper.Heading(2, words.say("agreement.ending")));
        parts.add(new Paper.Paragraph(words.say("agreement.notice", Map.of("days", terms.noticeDays()))));
        if (terms.other() != null) {
            parts.add(new Paper.Heading(2, words.say("agreement.other")));
            parts.add(new Paper.Paragraph(terms.other()));
        }
        parts.add(new Paper.Heading(2, words.say("agreement.acceptances")));
        parts.addAll(acceptances(agreement, version, words));
        var number = number(agreement, version);
        var centre = centres.byId(agreement.centre())
                .map(Centre::name)
                .map(name -> name.in(words.language()))
                .orElse(agreement.centre());
        return Paper.of(
                        words.say("agreement.title"),
                        words.language(),
                        organisation.name(),
                        words.say(
                                "agreement.about", Map.of("title", terms.title(), "organisation", organisation.name())),
                        Paper.Look.DOCUMENT)
                .withFooter(words.say("agreement.footer", Map.of("number", number, "centre", centre)))
                .with(parts.toArray(Paper.Part[]::new));
    }

    /** How an agreement and its version are referred to. */
    static String number(Agreement agreement, AgreementVersion version) {
        return "%s/%d".formatted(agreement.id(), version.number());
    }

    private static List<Paper.Fact> sides(Terms terms, Wording words) {
        var organisation = terms.organisation();
        var person = terms.volunteer();
        return Stream.of(
                        fact(words, "agreement.organisation", organisation.name()),
                        fact(words, "agreement.krs", organisation.krs()),
                        fact(words, "agreement.address", organisation.address()),
                        fact(words, "agreement.representedBy", organisation.representedBy()),
                        fact(words, "agreement.volunteer", person.name().isBlank() ? "—" : person.name()),
                        fact(words, "agreement.bornOn", words.day(person.bornOn())),
                        fact(
                                words,
                                terms.concluding() == Concluding.GUARDIAN
                                        ? "agreement.guardianActs"
                                        : "agreement.guardianConsents",
                                person.guardian()))
                .flatMap(List::stream)
                .toList();
    }

    private static List<Paper.Fact> fact(Wording words, String label, @Nullable String value) {
        return value == null ? List.of() : List.of(new Paper.Fact(words.say(label), value));
    }

    private static List<Paper.Fact> time(Terms terms, Wording words) {
        var hours = terms.hoursPerWeek();
        return Stream.of(
                        fact(words, "agreement.for", terms.title()),
                        fact(words, "agreement.place", terms.place()),
                        fact(words, "agreement.firstDay", words.day(terms.firstDay())),
                        fact(words, "agreement.lastDay", words.day(terms.lastDay())),
                        fact(
                                words,
                                "agreement.hoursPerWeek",
                                hours == null ? null : words.say("agreement.hours", Map.of("hours", hours))))
                .flatMap(List::stream)
                .toList();
    }

    private static List<String> row(Terms.Time shift, Wording words) {
        var last = shift.end();
        return List.of(
                words.day(shift.start().toLocalDate()),
                TIME.format(shift.start()),
                last.toLocalDate().equals(shift.start().toLocalDate()) ? TIME.format(last) : moment(last, words));
    }

    private static String moment(LocalDateTime time, Wording words) {
        return words.say("format.moment", Map.of("day", words.day(time.toLocalDate()), "time", TIME.format(time)));
    }

    /** What the act says of every agreement, and what follows from this one. */
    private static List<String> rights(Terms terms, Wording words) {
        return List.of(
                words.say("agreement.unpaid"),
                words.say(
                        switch (terms.insurer()) {
                            case ORGANISATION -> "agreement.insuredByOrganisation";
                            case STATE -> "agreement.insuredByState";
                        }),
                words.say(
                        switch (terms.costs()) {
                            case RETURNED -> "agreement.costsReturned";
                            case WAIVED -> "agreement.costsWaived";
                        }),
                words.say("agreement.safety"),
                words.say("agreement.risks"),
                words.say("agreement.secrecy"),
                words.say("agreement.certificate"),
                words.say("agreement.law"));
    }

    private static List<Paper.Part> acceptances(Agreement agreement, AgreementVersion version, Wording words) {
        var parts = new ArrayList<Paper.Part>();
        if (!version.acceptances().isEmpty()) {
            parts.add(new Paper.Facts(version.acceptances().stream()
                    .map(acceptance -> new Paper.Fact(
                            label(acceptance.side(), words),
                            words.say(
                                    acceptance.how() == Acceptance.How.PAPER
                                            ? "agreement.onPaper"
                                            : "agreement.withAccount",
                                    Map.of("moment", words.moment(acceptance.at(), agreement.zone())))))
                    .toList()));
        }
        if (version.isConcluded()) {
            var ending = version.ending();
            if (ending != null) {
                parts.add(new Paper.Paragraph(
                        words.say("agreement.endedOn", Map.of("day", words.day(ending.lastDay())))));
            }
        } else if (version.ending() == null) {
            parts.add(new Paper.Paragraph(words.say("agreement.notYet")));
            parts.add(new Paper.Signatures(
                    version.awaited().stream().map(side -> label(side, words)).toList()));
        } else {
            parts.add(new Paper.Paragraph(words.say("agreement.givenUp")));
        }
        return parts;
    }

    private static String label(Side side, Wording words) {
        return words.say(
                switch (side) {
                    case VOLUNTEER -> "agreement.volunteer";
                    case GUARDIAN -> "agreement.guardian";
                    case ORGANISATION -> "agreement.organisation";
                });
    }
}
