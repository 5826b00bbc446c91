package pl.krakow.centra.kit.test;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import com.mongodb.event.CommandListener;
import com.mongodb.event.CommandStartedEvent;
import org.bson.BsonString;
import org.springframework.boot.mongodb.autoconfigure.MongoClientSettingsBuilderCustomizer;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

/** What a request asks of the store that is handled in the test's own thread; not what sweeps do beside it. */
public final class StoreQuestions implements CommandListener {

    private final List<String> started = new CopyOnWriteArrayList<>();
    private volatile Thread watched = Thread.currentThread();

    private StoreQuestions() {}

    @Override
    public void commandStarted(CommandStartedEvent event) {
        if (Thread.currentThread().equals(watched)
                && event.getCommand().get(event.getCommandName()) instanceof BsonString collection) {
            started.add(event.getCommandName() + " " + collection.getValue());
        }
    }

    /** From now on, in this thread. */
    public void watch() {
        watched = Thread.currentThread();
        started.clear();
    }

    /** In order, as {@code find collection}; what is written down of staff's looks isn't a question. */
    public List<String> asked() {
        return started.stream().filter(each -> each.startsWith("find ")).toList();
    }

    /** Imported by the test that counts. */
    @TestConfiguration(proxyBeanMethods = false)
    public static class Listening {

        @Bean
        StoreQuestions storeQuestions() {
            return new StoreQuestions();
        }

        @Bean
        MongoClientSettingsBuilderCustomizer listening(StoreQuestions questions) {
            return settings -> settings.addCommandListener(questions);
        }
    }
}
