package pl.krakow.centra.local.store;

import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

import de.bwaldvogel.mongo.wire.MongoWireProtocolHandler;
import de.bwaldvogel.mongo.wire.MongoWireReplyEncoder;
import io.netty.bootstrap.ServerBootstrap;
import io.netty.buffer.ByteBufAllocator;
import io.netty.buffer.PooledByteBufAllocator;
import io.netty.channel.Channel;
import io.netty.channel.ChannelException;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.ChannelOption;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.group.ChannelGroup;
import io.netty.channel.group.DefaultChannelGroup;
import io.netty.channel.nio.NioIoHandler;
import io.netty.channel.socket.SocketChannel;
import io.netty.channel.socket.nio.NioServerSocketChannel;
import io.netty.util.concurrent.DefaultThreadFactory;
import io.netty.util.concurrent.GlobalEventExecutor;

/**
 * A store that speaks MongoDB's protocol on 127.0.0.1 and keeps everything in one file.
 *
 * <p>A write is acknowledged after it has been committed to the file: no acknowledged write is lost when the process is
 * killed. A command is seen whole or not at all, with its indexes. One server per file: while a store is open, nobody
 * else can open its file. Several stores in one process don't disturb each other; each has a few threads of its own,
 * which sleep while nothing is asked.
 *
 * <p>It is one server without sessions: no transactions, no change streams. What else differs from real MongoDB is in
 * {@code docs/embedded-store.md}.
 */
public final class EmbeddedStore implements AutoCloseable {

    private static final String ADDRESS = "127.0.0.1";
    private static final int CLOSE_SECONDS = 5;

    /** Buffers for all stores of the process, in small pieces: the default reserves 4 MB for each of several arenas. */
    private static final ByteBufAllocator BUFFERS = new PooledByteBufAllocator(true, 1, 1, 8 << 10, 6);

    private final Path path;
    private final StoreFile file;
    private final StoreBackend backend;
    private final CommandHandler handler;
    private final EventLoopGroup threads;
    private final ChannelGroup clients = new DefaultChannelGroup(GlobalEventExecutor.INSTANCE);
    private final Channel server;
    private boolean closed;

    private EmbeddedStore(Path path, int port, StoreOptions options, Durability durability) {
        this.path = path;
        this.file = StoreFile.open(path, options, durability);
        this.threads = new MultiThreadIoEventLoopGroup(
                options.threads(),
                new DefaultThreadFactory("store-" + path.getFileName(), true),
                NioIoHandler.newFactory());
        try {
            this.backend = new StoreBackend(file);
            this.handler = new CommandHandler(backend, file, new CommitQueue(file, threads));
            this.server = bind(port);
        } catch (RuntimeException e) {
            threads.shutdownGracefully(0, CLOSE_SECONDS, TimeUnit.SECONDS);
            file.close();
            throw e;
        }
    }

    /**
     * Opens the store in {@code file}, which is made when it is missing.
     *
     * @param port 0: any free one
     * @throws StoreUnavailableException when the file is open already or the port is taken
     */
    public static EmbeddedStore open(Path file, int port) {
        return open(file, port, StoreOptions.DEFAULTS);
    }

    public static EmbeddedStore open(Path file, int port, StoreOptions options) {
        return open(file, port, options, options.sync() ? Durability.SYNCED : Durability.COMMITTED);
    }

    static EmbeddedStore open(Path file, int port, StoreOptions options, Durability durability) {
        return new EmbeddedStore(file, port, options, durability);
    }

    private Channel bind(int port) {
        ServerBootstrap bootstrap = new ServerBootstrap()
                .group(threads)
                .channel(NioServerSocketChannel.class)
                .option(ChannelOption.SO_BACKLOG, 128)
                .option(ChannelOption.SO_REUSEADDR, true)
                .childOption(ChannelOption.TCP_NODELAY, true)
                .childOption(ChannelOption.ALLOCATOR, BUFFERS)
                .childHandler(new ChannelInitializer<SocketChannel>() {
                    @Override
                    protected void initChannel(SocketChannel channel) {
                        clients.add(channel);
                        channel.pipeline()
                                .addLast(
                                        new MongoWireReplyEncoder(),
                                        new AnswerEncoder(),
                                        new MongoWireProtocolHandler(),
                                        handler);
                    }
                });
        var bound = bootstrap.bind(new InetSocketAddress(ADDRESS, port)).awaitUninterruptibly();
        if (!bound.isSuccess()) {
            throw new StoreUnavailableException(
                    "The store " + path + " can't be served on port " + port + " of " + ADDRESS + ": "
                            + bound.cause().getMessage(),
                    bound.cause() == null ? new ChannelException("not bound") : bound.cause());
        }
        return bound.channel();
    }

    /** The port it listens on. */
    public int port() {
        return ((InetSocketAddress) server.localAddress()).getPort();
    }

    /** What a driver needs to use {@code database} of this store. */
    public String connectionString(String database) {
        return "mongodb://" + ADDRESS + ":" + port() + "/" + database;
    }

    public StoreStatistics statistics() {
        return new StoreStatistics(
                backend.examinedDocuments(),
                handler.acknowledgedWrites(),
                file.commits(),
                file.compactions(),
                file.size(),
                file.liveBytes());
    }

    /** Closes the connections, lets running commands end and the file go. */
    @Override
    public synchronized void close() {
        if (closed) {
            return;
        }
        closed = true;
        server.close().awaitUninterruptibly();
        clients.close().awaitUninterruptibly();
        threads.shutdownGracefully(0, CLOSE_SECONDS, TimeUnit.SECONDS).awaitUninterruptibly();
        backend.close();
        file.close();
    }

    @Override
    public String toString() {
        return "EmbeddedStore[" + path + (closed ? ", closed]" : ", port " + port() + "]");
    }
}
