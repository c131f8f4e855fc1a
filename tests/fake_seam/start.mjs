// Starts Seam's published fake, seeded, on a free loopback port, prints one JSON line and ends when its standard input closes.
import net from "node:net";
import { createFake } from "@seamapi/fake-seam-connect";

// The fake itself would listen on every interface: here on loopback only, and the system chooses the port.
const listen = net.Server.prototype.listen;
net.Server.prototype.listen = function (_port, done) {
  return listen.call(this, 0, "127.0.0.1", done);
};

const fake = await createFake();
const seed = await fake.seed();
const { server } = await fake.startServer({ port: 1 });

console.log(
  JSON.stringify({
    endpoint: `http://127.0.0.1:${server.address().port}`,
    api_key: seed.seam_apikey1_token,
    personal_access_token: seed.seam_at1_token,
    workspace_id: seed.seed_workspace_1,
    client_session_token: seed.seam_cst1_token,
    publishable_key: seed.seam_pk1_token,
    user_identifier_key: seed.john_user_identifier_key,
    user_identity_id: seed.john_user_identity_id,
    device_id: seed.august_device_1,
    acs_system_id: seed.visionline_acs_system_1,
  }),
);

const end = () => process.exit(0);
process.stdin.on("end", end).on("error", end).resume();
setTimeout(end, 15 * 60 * 1000).unref();
