package pl.krakow.centra.local.store;

import static java.nio.charset.StandardCharsets.UTF_8;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.wire.BsonConstants;
import de.bwaldvogel.mongo.wire.OpCode;
import de.bwaldvogel.mongo.wire.bson.BsonEncoder;
import de.bwaldvogel.mongo.wire.message.MongoMessage;
import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelHandlerContext;
import io.netty.handler.codec.MessageToByteEncoder;

/** Writes answers; documents that are {@linkplain EncodedBatch encoded} already are copied. */
final class AnswerEncoder extends MessageToByteEncoder<MongoMessage> {

    AnswerEncoder() {
        super(MongoMessage.class);
    }

    @Override
    protected void encode(ChannelHandlerContext context, MongoMessage message, ByteBuf out) {
        out.writeIntLE(0);
        out.writeIntLE(message.getHeader().getRequestID());
        out.writeIntLE(message.getHeader().getResponseTo());
        out.writeIntLE(OpCode.OP_MSG.getId());
        out.writeIntLE(message.getFlags());
        out.writeByte(MongoMessage.SECTION_KIND_BODY);
        encode(message.getDocument(), out);
        out.setIntLE(0, out.writerIndex());
    }

    private static void encode(Document document, ByteBuf out) {
        int start = begin(out);
        document.forEach((name, value) -> {
            if (value instanceof EncodedBatch batch) {
                head(BsonConstants.TYPE_ARRAY, name, out);
                copy(batch, out);
            } else if (value instanceof Document inner && holdsBatch(inner)) {
                head(BsonConstants.TYPE_EMBEDDED_DOCUMENT, name, out);
                encode(inner, out);
            } else {
                byte type = BsonEncoder.determineType(value);
                head(type, name, out);
                BsonEncoder.encodeValue(type, value, out);
            }
        });
        end(start, out);
    }

    private static boolean holdsBatch(Document document) {
        return document.values().stream().anyMatch(EncodedBatch.class::isInstance);
    }

    private static void copy(EncodedBatch batch, ByteBuf out) {
        int start = begin(out);
        int position = 0;
        for (byte[] document : batch.documents()) {
            head(BsonConstants.TYPE_EMBEDDED_DOCUMENT, Integer.toString(position++), out);
            out.writeBytes(document);
        }
        end(start, out);
    }

    private static int begin(ByteBuf out) {
        int start = out.writerIndex();
        out.writeIntLE(0);
        return start;
    }

    private static void head(byte type, String name, ByteBuf out) {
        out.writeByte(type);
        out.writeCharSequence(name, UTF_8);
        out.writeByte(BsonConstants.STRING_TERMINATION);
    }

    private static void end(int start, ByteBuf out) {
        out.writeByte(BsonConstants.TERMINATING_BYTE);
        out.setIntLE(start, out.writerIndex() - start);
    }
}
