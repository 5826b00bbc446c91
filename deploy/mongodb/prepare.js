// Brings a single-member replica set into the wanted state, whatever state it is in: initiated, an administrator, and
// one user who may read and write this service's database and nothing else. Run by start.sh at every start of mongod;
// a password changed in the environment is taken over here. Passwords come from the environment, never from arguments.
//
// mongosh waits for its own calls only where they stand in plain statements: no callbacks here, or a refusal would
// escape the catch around it.
const { REPLICA_SET, MEMBER_HOST, ROOT_PASSWORD, DB_NAME, DB_USER, DB_PASSWORD } = process.env;
const admin = db.getSiblingDB("admin");

function signIn() {
  try {
    admin.auth("root", ROOT_PASSWORD);
    return true;
  } catch (refused) {
    return false;
  }
}

function isPrimary() {
  return admin.runCommand({ hello: 1 }).isWritablePrimary === true;
}

// Before the first user exists, a connection from the machine itself may initiate the set and create that user.
function initiate() {
  try {
    rs.initiate({ _id: REPLICA_SET, members: [{ _id: 0, host: `${MEMBER_HOST}:27017` }] });
  } catch (refused) {
    const initiatedBefore = refused.codeName === "AlreadyInitialized";
    const aUserExists = refused.codeName === "Unauthorized";
    if (!initiatedBefore && !aUserExists) throw refused;
  }
}

function createRoot() {
  try {
    admin.createUser({ user: "root", pwd: ROOT_PASSWORD, roles: ["root"] });
  } catch (refused) {
    throw new Error(`root can neither sign in nor be created (${refused.codeName}): is MONGO_ROOT_PASSWORD the one this volume was made with? See docs/OPERATIONS.md`);
  }
  admin.auth("root", ROOT_PASSWORD);
}

const rootExists = signIn();
if (!rootExists) initiate();
for (let i = 0; i < 60 && !isPrimary(); i++) sleep(500);
if (!isPrimary()) throw new Error("the member has not become primary yet");
if (!rootExists) createRoot();

const service = db.getSiblingDB(DB_NAME);
const roles = [{ role: "readWrite", db: DB_NAME }];
if (service.getUser(DB_USER) === null) {
  service.createUser({ user: DB_USER, pwd: DB_PASSWORD, roles });
} else {
  service.updateUser(DB_USER, { pwd: DB_PASSWORD, roles });
}
print(`replica set ${REPLICA_SET} is primary, user ${DB_USER} may use ${DB_NAME}`);
