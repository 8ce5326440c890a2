package county.gateway.connection;

import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.ChannelPromise;
import io.netty.channel.socket.DuplexChannel;
import io.netty.handler.codec.http.FullHttpResponse;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.util.ReferenceCountUtil;
import io.netty.util.concurrent.Future;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Watches one connection: a head that has begun must come whole in time, one that cannot be read is answered in words, and
 * once a request is answered the rest of its body is waited for only briefly. How fast a body comes while somebody reads
 * it is not looked at here.
 */
@SuppressWarnings("FutureReturnValueIgnored") // when a connection is gone, all that was wanted of it is done
final class Doorman extends ChannelDuplexHandler {
    private final Duration headWithin;
    private final Duration restWithin;
    private boolean inRequest;
    private boolean refused;
    private @Nullable Future<?> deadline;

    Doorman(Duration headWithin, Duration restWithin) {
        this.headWithin = headWithin;
        this.restWithin = restWithin;
    }

    /** Stands before the decoder, where bytes are seen before they make up a head. */
    ChannelInboundHandlerAdapter threshold() {
        return new ChannelInboundHandlerAdapter() {
            @Override
            public void channelRead(ChannelHandlerContext context, Object bytes) {
                if (refused) {
                    ReferenceCountUtil.release(bytes);
                    return;
                }
                if (!inRequest && deadline == null && bytes instanceof ByteBuf part && part.isReadable()) {
                    deadline = context.executor()
                            .schedule(
                                    () -> refuse(context.pipeline().context(Doorman.this), Refusal.LATE.problem()),
                                    headWithin.toMillis(),
                                    TimeUnit.MILLISECONDS);
                }
                context.fireChannelRead(bytes);
            }
        };
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
        if (message instanceof HttpRequest request) {
            inRequest = true;
            calm();
            if (request.decoderResult().isFailure()) {
                refuse(context, refusalOf(request));
                ReferenceCountUtil.release(message);
                return;
            }
        }
        if (message instanceof LastHttpContent) {
            inRequest = false;
            calm();
        }
        context.fireChannelRead(message);
    }

    @Override
    public void write(ChannelHandlerContext context, Object message, ChannelPromise promise) {
        if (message instanceof LastHttpContent && inRequest && deadline == null) {
            deadline = closing(context);
        }
        context.write(message, promise);
    }

    @Override
    public void channelInactive(ChannelHandlerContext context) {
        calm();
        context.fireChannelInactive();
    }

    private static FullHttpResponse refusalOf(HttpRequest request) {
        Refusal refusal = Refusal.of(request.decoderResult().cause());
        return request.uri().startsWith("/api/") ? refusal.problem() : refusal.page();
    }

    /** Answers, and goes on taking what still comes for a moment: who is cut off while sending never sees the answer. */
    private void refuse(@Nullable ChannelHandlerContext context, FullHttpResponse refusal) {
        if (context == null) {
            refusal.release();
            return;
        }
        refused = true;
        context.writeAndFlush(refusal).addListener(sent -> {
            if (context.channel() instanceof DuplexChannel socket) {
                socket.shutdownOutput();
            }
        });
        deadline = closing(context);
    }

    private Future<?> closing(ChannelHandlerContext context) {
        Runnable close = () -> context.close();
        return context.executor().schedule(close, restWithin.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void calm() {
        if (deadline != null) {
            deadline.cancel(false);
            deadline = null;
        }
    }
}
