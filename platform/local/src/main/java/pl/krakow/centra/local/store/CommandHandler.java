package pl.krakow.centra.local.store;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Consumer;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerError;
import de.bwaldvogel.mongo.exception.MongoServerException;
import de.bwaldvogel.mongo.wire.message.ClientRequest;
import de.bwaldvogel.mongo.wire.message.MessageHeader;
import de.bwaldvogel.mongo.wire.message.MongoMessage;
import de.bwaldvogel.mongo.wire.message.MongoQuery;
import de.bwaldvogel.mongo.wire.message.MongoReply;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandler.Sharable;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.SimpleChannelInboundHandler;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Runs one command after the other of a connection and answers; what a command contains never gets into the log. */
@Sharable
final class CommandHandler extends SimpleChannelInboundHandler<ClientRequest> {

    private static final Logger log = LoggerFactory.getLogger(CommandHandler.class);

    private static final int UNKNOWN_ERROR = 8;

    private final StoreBackend backend;
    private final StoreFile file;
    private final CommitQueue commits;
    private final LongAdder acknowledgedWrites = new LongAdder();
    private final AtomicInteger responses = new AtomicInteger();

    CommandHandler(StoreBackend backend, StoreFile file, CommitQueue commits) {
        super(ClientRequest.class);
        this.backend = backend;
        this.file = file;
        this.commits = commits;
    }

    long acknowledgedWrites() {
        return acknowledgedWrites.sum();
    }

    @Override
    protected void channelRead0(ChannelHandlerContext context, ClientRequest request) {
        MessageHeader header = new MessageHeader(
                responses.incrementAndGet(), request.getHeader().getRequestID());
        Channel channel = context.channel();
        switch (request) {
            case MongoMessage message -> {
                Document query = message.getDocument();
                run(
                        channel,
                        message.getDatabaseName(),
                        query,
                        response -> channel.writeAndFlush(new MongoMessage(channel, header, response)));
            }
            case MongoQuery query -> { // only the first greeting of a driver comes this way
                Document wrapped = (Document) query.getQuery().get("$query");
                run(
                        channel,
                        query.getDatabaseName(),
                        wrapped != null ? wrapped : query.getQuery(),
                        response -> channel.writeAndFlush(new MongoReply(header, List.of(response), 0)));
            }
            default -> throw new IllegalArgumentException("unknown message " + request.getClass());
        }
    }

    private void run(Channel channel, String database, Document query, Consumer<Document> answer) {
        String command = query.keySet().iterator().next();
        if (!StoreBackend.writes(command, query)) {
            answer.accept(file.reading(() -> execute(channel, database, command, query)));
            return;
        }
        Document response = file.writing(() -> execute(channel, database, command, query));
        commits.commit(failure -> {
            if (failure == null) {
                acknowledgedWrites.increment();
                answer.accept(response);
            } else {
                log.error("The store can't write its file", failure);
                answer.accept(error(UNKNOWN_ERROR, "UnknownError", "The store can't write its file."));
            }
        });
    }

    private Document execute(Channel channel, String database, String command, Document query) {
        try {
            return backend.handleCommand(channel, database, command, query);
        } catch (MongoServerError e) {
            log.debug("{} refused with {}", command, e.getCodeName());
            return error(e.getCode(), e.getCodeName(), e.getMessageWithoutErrorCode());
        } catch (MongoServerException e) {
            log.debug("{} refused", command);
            return error(UNKNOWN_ERROR, "UnknownError", e.getMessageWithoutErrorCode());
        } catch (RuntimeException e) {
            log.error("{} failed", command, e);
            return error(
                    UNKNOWN_ERROR,
                    "UnknownError",
                    "The command failed: " + e.getClass().getSimpleName());
        }
    }

    private static Document error(int code, @Nullable String codeName, String message) {
        return new Document("ok", 0.0)
                .append("errmsg", message)
                .append("code", code)
                .append("codeName", codeName == null ? "Location" + code : codeName);
    }

    @Override
    public void channelInactive(ChannelHandlerContext context) throws Exception {
        backend.handleClose(context.channel());
        super.channelInactive(context);
    }

    @Override
    public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
        log.warn("A connection is closed because of {}", cause.toString());
        context.close();
    }
}
