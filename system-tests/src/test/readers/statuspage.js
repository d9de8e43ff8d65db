// Asks the status page everything that the client can ask, and writes down what it got.
const {Statuspage} = require('statuspage.io');

const page = new Statuspage('ncarestatus1');
page.setApiUrl(process.argv[2]);

async function all() {
  return {
    summary: await page.api.getSummary(),
    status: await page.api.getStatus(),
    components: await page.api.getComponents(),
    incidents: await page.api.incidents.getAll(),
    unresolved: await page.api.incidents.getUnresolved(),
    maintenances: await page.api.scheduledMaintenances.getUpcoming(),
  };
}

all().then(
  answers => console.log(JSON.stringify(answers)),
  trouble => {
    console.error(trouble.message);
    process.exit(1);
  }
);
