package pl.krakow.centra.events.feedback.domain;

class InMemoryFeedbackBoxesTest extends FeedbackBoxesContract {

    private final FeedbackBoxes boxes = new InMemoryFeedbackBoxes();

    @Override
    protected FeedbackBoxes boxes() {
        return boxes;
    }
}
