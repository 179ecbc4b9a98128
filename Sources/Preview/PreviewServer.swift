// SPDX-License-Identifier: Apache-2.0
import Glibc
import NIOCore
import NIOHTTP1
import NIOPosix
import Primitives

/// Serves a preview over HTTP on an address of this computer.
package struct PreviewServer: Sendable {
  private typealias Connection = NIOAsyncChannel<HTTPServerRequestPart, HTTPServerResponsePart>

  private let answerer: Answerer
  private let address: SocketAddress

  /// After so long without a byte in either direction a connection is closed. Longer than a page's question about changes is kept waiting.
  private static let idle = TimeAmount.seconds(60)

  /// `host` is an address in figures, or `localhost`; port 0 takes any free port.
  package init(_ preview: Preview, host: String = "127.0.0.1", port: UInt16) throws(PreviewServerError) {
    answerer = Answerer(preview: preview, guardian: HostGuard(host))
    do {
      address = try SocketAddress(ipAddress: host == "localhost" ? "127.0.0.1" : host, port: Int(port))
    } catch {
      throw .address(host)
    }
  }

  /// Serves until the task is cancelled; `listening` hears of the port as soon as it is open.
  package func run(listening: @Sendable (UInt16) -> Void) async throws(PreviewServerError) {
    do {
      let listener = try await ServerBootstrap(group: MultiThreadedEventLoopGroup.singleton)
        .serverChannelOption(.socketOption(.so_reuseaddr), value: 1)
        .bind(to: address) { Self.connection($0) }
      try await listener.executeThenClose { connections in
        listening(UInt16(listener.channel.localAddress?.port ?? 0))
        try await withThrowingDiscardingTaskGroup { group in
          for try await connection in connections {
            group.addTask { await answer(connection) }
          }
        }
      }
    } catch is CancellationError {
      return
    } catch let error as IOError {
      throw .system(code: error.errnoCode, String(cString: strerror(error.errnoCode)))
    } catch {
      throw .system(code: 0, "\(error)")
    }
  }

  private static func connection(_ channel: any Channel) -> EventLoopFuture<Connection> {
    var limits = NIOHTTPDecoderLimitConfiguration()
    limits.maxHeaderFieldSize = 16 << 10
    limits.maxHeaderListSize = 64 << 10
    return channel.pipeline.configureHTTPServerPipeline(withDecoderLimitConfiguration: limits).flatMapThrowing {
      try channel.pipeline.syncOperations.addHandlers(IdleStateHandler(allTimeout: idle), IdleCloser())
      return try Connection(wrappingChannelSynchronously: channel)
    }
  }

  /// One request after the other, until the other side has enough. What it sends along with a request is not looked at.
  private func answer(_ connection: Connection) async {
    do {
      try await connection.executeThenClose { requests, replies in
        for try await case .head(let head) in requests {
          try await replies.write(contentsOf: Self.parts(of: await answerer.reply(to: head), to: head))
          if !head.isKeepAlive { return }
        }
      }
    } catch {
      // It broke off, or does not speak HTTP: of no concern to anybody else.
      return
    }
  }

  private static func parts(of reply: Reply, to request: HTTPRequestHead) -> [HTTPServerResponsePart] {
    var headers = HTTPHeaders()
    for header in reply.headers { headers.replaceOrAdd(name: header.name, value: header.value) }
    headers.replaceOrAdd(name: "Content-Length", value: String(reply.body.count))
    if !request.isKeepAlive { headers.replaceOrAdd(name: "Connection", value: "close") }
    let head = HTTPResponseHead(version: request.version, status: HTTPResponseStatus(statusCode: reply.status), headers: headers)
    let body: [HTTPServerResponsePart] = request.method == .HEAD ? [] : [.body(.byteBuffer(ByteBuffer(bytes: reply.body)))]
    return [.head(head)] + body + [.end(nil)]
  }
}

/// Why there is no server.
package enum PreviewServerError: Error {
  case address(String)
  case system(code: Int32, String)
}

/// Closes a connection on which nothing happens.
private final class IdleCloser: ChannelInboundHandler {
  typealias InboundIn = NIOAny

  func userInboundEventTriggered(context: ChannelHandlerContext, event: Any) {
    if event is IdleStateHandler.IdleStateEvent { context.close(promise: nil) } else { context.fireUserInboundEventTriggered(event) }
  }
}
