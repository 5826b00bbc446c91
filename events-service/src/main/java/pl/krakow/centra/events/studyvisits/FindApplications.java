package pl.krakow.centra.events.studyvisits;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

import pl.krakow.centra.events.registrations.FindRegistrations;
import pl.krakow.centra.events.registrations.ManageRegistration;
import pl.krakow.centra.events.registrations.OnTheRoster;
import pl.krakow.centra.events.registrations.RegistrationView;
import pl.krakow.centra.events.registrations.domain.EventId;
import pl.krakow.centra.events.registrations.domain.RegistrationId;
import pl.krakow.centra.events.studyvisits.ApplicationsView.ApplicationView;
import pl.krakow.centra.events.studyvisits.ApplicationsView.AssessmentView;
import pl.krakow.centra.events.studyvisits.ApplicationsView.StandingView;
import pl.krakow.centra.events.studyvisits.VisitView.SelectionView;
import pl.krakow.centra.events.studyvisits.domain.Decision;
import pl.krakow.centra.events.studyvisits.domain.Standing;
import pl.krakow.centra.events.studyvisits.domain.StudyVisit;
import pl.krakow.centra.kit.centre.CentreId;
import pl.krakow.centra.kit.security.Actor;

/** Shows how applications stand: to the staff of the centre all of them, to who applied their own once it is decided. */
@Component
@RequiredArgsConstructor
public class FindApplications {

    private final OnTheVisit onTheVisit;
    private final OnTheRoster onTheRoster;
    private final Applicants applicants;
    private final FindRegistrations findRegistrations;
    private final ManageRegistration manageRegistration;

    /** Who applied and was decided about; nothing when the centre has no such visit. */
    public Optional<ApplicationsView> list(CentreId centre, EventId id, Actor actor) {
        var known = onTheVisit.find(centre, id);
        var roster = onTheRoster.find(centre.value(), id);
        if (known.isEmpty() || roster.isEmpty()) {
            return Optional.empty();
        }
        var visit = known.get().visit();
        var open = applicants.of(roster.get(), Applicants.waiting(roster.get()));
        var byId = findRegistrations.all(centre, id, null, actor).orElse(List.of()).stream()
                .collect(Collectors.toMap(RegistrationView::id, Function.identity()));
        var items = new ArrayList<ApplicationView>();
        visit.ranking(open, SelectParticipants.day(roster.get()))
                .forEach(standing -> Optional.ofNullable(
                                byId.get(standing.application().value()))
                        .ifPresent(registration -> items.add(view(visit, registration, standing, actor))));
        visit.decisions()
                .forEach(decision -> decision.standings()
                        .forEach(standing -> Optional.ofNullable(
                                        byId.get(standing.application().value()))
                                .ifPresent(registration -> items.add(new ApplicationView(
                                        registration,
                                        StandingView.of(standing),
                                        VisitView.at(
                                                decision.at(),
                                                known.get().event().zone()),
                                        assessments(visit, registration.id(), actor))))));
        return Optional.of(
                new ApplicationsView(roster.get().free(), SelectionView.of(visit.rules()), items, visit.revision()));
    }

    private static ApplicationView view(
            StudyVisit visit, RegistrationView registration, Standing standing, Actor actor) {
        return new ApplicationView(
                registration, StandingView.of(standing), null, assessments(visit, registration.id(), actor));
    }

    private static List<AssessmentView> assessments(StudyVisit visit, UUID application, Actor actor) {
        return visit.assessmentsOf(new RegistrationId(application)).stream()
                .map(each -> new AssessmentView(
                        each.assessor(), each.assessor().equals(actor.subject()), each.marks(), each.comment()))
                .toList();
    }

    /** Why somebody goes, waits or can't go; nothing while that isn't decided, or when it is somebody else's. */
    public Optional<ExplanationView> explain(
            CentreId centre, EventId event, RegistrationId application, Actor actor, Locale language) {
        return findRegistrations
                .find(centre, event, application, actor)
                .flatMap(registration -> explain(registration, language));
    }

    /** The same for who has a link to their registration. */
    public Optional<ExplanationView> explainByLink(String hash, Locale language) {
        return manageRegistration.open(hash).flatMap(opened -> explain(opened.view(), language));
    }

    private Optional<ExplanationView> explain(RegistrationView registration, Locale language) {
        var application = new RegistrationId(registration.id());
        return onTheVisit
                .find(new CentreId(registration.centre()), new EventId(registration.eventId()))
                .flatMap(known -> known.visit()
                        .decision(application)
                        .flatMap(decision -> decision.of(application)
                                .map(standing -> explain(known, registration, decision, standing, language))));
    }

    private static ExplanationView explain(
            OnTheVisit.Known known,
            RegistrationView registration,
            Decision decision,
            Standing standing,
            Locale language) {
        return ExplanationView.of(
                registration,
                known.visit().rules(),
                decision,
                standing,
                VisitView.at(decision.at(), known.event().zone()),
                language.getLanguage());
    }
}
