package pl.krakow.centra.events.mentoring.domain;

class InMemoryMentoringTest extends MentoringContract {

    private final Mentorships mentorships = new InMemoryMentorships();
    private final Mentors mentors = new InMemoryMentors();

    @Override
    protected Mentorships mentorships() {
        return mentorships;
    }

    @Override
    protected Mentors mentors() {
        return mentors;
    }
}
