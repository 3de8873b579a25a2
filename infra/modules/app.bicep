// The bot itself: a container app that is always on, because a cold start outlasts Teams' patience.

@description('What the names begin with.')
param name string

@description('The Azure region.')
param location string

@description('Tags for every resource.')
param tags object

@description('The name of the registry, in this resource group.')
param registry string

@description('The image in it, with its version.')
param image string

@description('The name of the bot\'s managed identity.')
param identityName string

@description('The name of Application Insights.')
param insightsName string

@description('The workspace that keeps the logs.')
param workspaceId string

@description('The subnet; empty: no network of our own.')
param subnetId string

@description('The most copies at once.')
param maxReplicas int

@description('MicrosoftAppId.')
param appId string

@description('MicrosoftAppType.')
param botType string

@description('MicrosoftAppPassword; empty with a managed identity.')
@secure()
param botPassword string

@description('COSMOS_ENDPOINT.')
param recordEndpoint string

@description('COSMOS_DATABASE.')
param recordDatabase string

@description('ASSURANCE_FORCE.')
param force string

@description('ASSURANCE_TENANTS.')
param tenants string[]

@description('ASSURANCE_ADMINS.')
param admins string[]

@description('ASSURANCE_KEEP_MISSED.')
param keepMissed bool

@description('AZURE_OPENAI_ENDPOINT; empty: no model.')
param modelEndpoint string

@description('AZURE_OPENAI_DEPLOYMENT.')
param modelDeployment string

@description('AZURE_OPENAI_KEY: the address of its secret in a Key Vault; empty: the managed identity opens the model.')
param modelKeyAddress string

resource identity 'Microsoft.ManagedIdentity/userAssignedIdentities@2023-01-31' existing = {
  name: identityName
}

resource insights 'Microsoft.Insights/components@2020-02-02' existing = {
  name: insightsName
}

resource images 'Microsoft.ContainerRegistry/registries@2023-07-01' existing = {
  name: registry
}

// AcrPull.
var pull = subscriptionResourceId('Microsoft.Authorization/roleDefinitions', '7f951dda-4ed3-4680-a7ca-43fe172d538d')

resource mayPull 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  scope: images
  name: guid(images.id, identity.id, pull)
  properties: {
    principalId: identity.properties.principalId
    principalType: 'ServicePrincipal'
    roleDefinitionId: pull
  }
}

resource environment 'Microsoft.App/managedEnvironments@2025-01-01' = {
  name: '${name}-environment'
  location: location
  tags: tags
  properties: {
    // By way of Azure Monitor no key of the workspace is needed.
    appLogsConfiguration: { destination: 'azure-monitor' }
    vnetConfiguration: empty(subnetId) ? null : { infrastructureSubnetId: subnetId, internal: false }
    workloadProfiles: [{ name: 'Consumption', workloadProfileType: 'Consumption' }]
  }
}

resource logs 'Microsoft.Insights/diagnosticSettings@2021-05-01-preview' = {
  scope: environment
  name: 'logs'
  properties: {
    workspaceId: workspaceId
    logs: [
      { category: 'ContainerAppConsoleLogs', enabled: true }
      { category: 'ContainerAppSystemLogs', enabled: true }
    ]
  }
}

var hasPassword = botType == 'SingleTenant'
var hasModel = !empty(modelEndpoint)
var hasModelKey = hasModel && !empty(modelKeyAddress)
var port = 3978

resource app 'Microsoft.App/containerApps@2025-01-01' = {
  name: '${name}-bot'
  location: location
  tags: tags
  identity: {
    type: 'UserAssigned'
    userAssignedIdentities: { '${identity.id}': {} }
  }
  properties: {
    environmentId: environment.id
    workloadProfileName: 'Consumption'
    configuration: {
      // During an update the old copy ends its answers while the new one begins.
      activeRevisionsMode: 'Single'
      ingress: {
        external: true
        targetPort: port
        transport: 'http'
        allowInsecure: false
      }
      registries: [{ server: images.properties.loginServer, identity: identity.id }]
      secrets: concat(
        [{ name: 'telemetry', value: insights.properties.ConnectionString }],
        hasPassword ? [{ name: 'bot-password', value: botPassword }] : [],
        // The key stays in its vault; the identity fetches it from there.
        hasModelKey ? [{ name: 'model-key', keyVaultUrl: modelKeyAddress, identity: identity.id }] : []
      )
    }
    template: {
      // The bot takes 10 seconds at most to end what it has begun.
      terminationGracePeriodSeconds: 30
      scale: {
        // One is always there: it also sends the digests, on time.
        minReplicas: 1
        maxReplicas: maxReplicas
        rules: [{ name: 'http', http: { metadata: { concurrentRequests: '40' } } }]
      }
      containers: [
        {
          name: 'bot'
          image: '${images.properties.loginServer}/${image}'
          resources: { cpu: json('0.5'), memory: '1Gi' }
          env: concat(
            [
              { name: 'PORT', value: string(port) }
              { name: 'MicrosoftAppId', value: appId }
              { name: 'MicrosoftAppType', value: botType }
              { name: 'MicrosoftAppTenantId', value: tenant().tenantId }
              { name: 'COSMOS_ENDPOINT', value: recordEndpoint }
              { name: 'COSMOS_DATABASE', value: recordDatabase }
              { name: 'ASSURANCE_FORCE', value: force }
              { name: 'ASSURANCE_TENANTS', value: join(tenants, ',') }
              { name: 'ASSURANCE_ADMINS', value: join(admins, ',') }
              { name: 'ASSURANCE_KEEP_MISSED', value: keepMissed ? 'on' : 'off' }
              { name: 'APPLICATIONINSIGHTS_CONNECTION_STRING', secretRef: 'telemetry' }
              // Read by the Entra library: which identity opens the record.
              { name: 'AZURE_CLIENT_ID', value: identity.properties.clientId }
            ],
            hasPassword ? [{ name: 'MicrosoftAppPassword', secretRef: 'bot-password' }] : [],
            hasModel
              ? [
                  { name: 'AZURE_OPENAI_ENDPOINT', value: modelEndpoint }
                  { name: 'AZURE_OPENAI_DEPLOYMENT', value: modelDeployment }
                ]
              : [],
            hasModelKey ? [{ name: 'AZURE_OPENAI_KEY', secretRef: 'model-key' }] : []
          )
          probes: [
            {
              type: 'Startup'
              httpGet: { path: '/healthz', port: port }
              periodSeconds: 3
              failureThreshold: 10
            }
            {
              type: 'Liveness'
              httpGet: { path: '/healthz', port: port }
              periodSeconds: 10
              failureThreshold: 3
            }
            {
              type: 'Readiness'
              httpGet: { path: '/readyz', port: port }
              periodSeconds: 10
              // The bot gives the record 3 seconds to answer.
              timeoutSeconds: 5
              failureThreshold: 3
            }
          ]
        }
      ]
    }
  }
  dependsOn: [mayPull]
}

@description('The host name under which Teams reaches the bot.')
output host string = app.properties.configuration.ingress.fqdn

@description('The name of the container app.')
output appName string = app.name
