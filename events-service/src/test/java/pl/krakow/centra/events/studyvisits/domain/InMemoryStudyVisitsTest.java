package pl.krakow.centra.events.studyvisits.domain;

class InMemoryStudyVisitsTest extends StudyVisitsContract {

    private final InMemoryStudyVisits visits = new InMemoryStudyVisits();

    @Override
    protected StudyVisits visits() {
        return visits;
    }
}
